using System.Text;

namespace DanVan.Search;

/// <summary>
/// The names of the documents that an index has taken in and given up, one a line, kept beside it: what is lost with a damaged file can be
/// named and read again. Written before a commit, so it may name more than the index holds, never less.
/// </summary>
internal static class SourceJournal
{
    private const string FileName = "danvan-sources.log";

    public static void Append(string folder, IEnumerable<string> added, IEnumerable<string> removed)
    {
        var lines = new StringBuilder();
        foreach (var source in added) lines.Append('+').Append(Escape(source)).Append('\n');
        foreach (var source in removed) lines.Append('-').Append(Escape(source)).Append('\n');
        if (lines.Length == 0) return;
        try
        {
            using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PlanIndexException.Unwritable(folder, e);
        }
    }

    /// <summary>The names that were taken in and not given up; a last line that was cut off is left out.</summary>
    public static IReadOnlySet<string> Read(string folder)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return names;
        string text;
        try
        {
            text = File.ReadAllText(path, Encoding.UTF8);
        }
        catch (UnauthorizedAccessException e)
        {
            throw PlanIndexException.Unreadable(folder, FileName, e);
        }

        var end = text.LastIndexOf('\n');
        if (end < 0) return names;
        foreach (var line in text[..end].Split('\n'))
        {
            if (line.Length == 0) continue;
            var source = Unescape(line[1..]);
            if (line[0] == '+') names.Add(source);
            else if (line[0] == '-') names.Remove(source);
        }

        return names;
    }

    /// <summary>Writes the journal anew with the names that an index now holds.</summary>
    public static void Replace(string folder, IEnumerable<string> sources)
    {
        var path = Path.Combine(folder, FileName);
        File.WriteAllLines(path + ".new", sources.Select(static s => "+" + Escape(s)));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string Escape(string source) => source.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string line)
    {
        var source = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length) source.Append(line[i]);
            else source.Append(line[++i] switch { 'n' => '\n', 'r' => '\r', var c => c });
        }

        return source.ToString();
    }
}
