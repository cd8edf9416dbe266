using Lucene.Net.Index;
using Directory = System.IO.Directory;

namespace DanVan.Search.Lucene;

/// <summary>The files of an index as they lie in a folder.</summary>
internal static class LuceneFiles
{
    /// <summary>
    /// The number of the last commit in a folder, -1 where there is none. Each commit has the next number, so that a reader tells by it whether there is a newer one
    /// without reading what that one says of its segments.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static long LastCommit(string folder) =>
        SegmentInfos.GetLastCommitGeneration([.. Directory.EnumerateFiles(folder, IndexFileNames.SEGMENTS + "*").Select(static file => Path.GetFileName(file))]);
}
