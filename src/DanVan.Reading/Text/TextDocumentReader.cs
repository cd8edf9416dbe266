using System.Collections;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads plain text and markdown: UTF-8, UTF-16, windows-1258, and the old encodings TCVN3 (ABC), VNI and VISCII, told by what their words spell. The text
/// of a file in UTF-8 and NFC is the file's content, without a byte order mark and with <c>\n</c> line ends. What Markdown writes for other
/// programs is left out: backslashes before signs (in a <c>.md</c> file, or where a line begins with <c>\-</c> or <c>1\.</c>), inline tags and
/// references to characters; a table in HTML becomes lines between pipes. Thread-safe.
/// </summary>
public sealed class TextDocumentReader : IDocumentReader
{
    private static readonly string[] Endings = [".txt", ".md", ".text"];
    private static readonly string[] OfficeEndings = [".doc", ".docx", ".docm", ".dotx", ".rtf", ".odt", ".pdf"];

    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = Endings;

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        var extension = Path.GetExtension(path);
        if (extension.Length == 0 || Names(path)) return !LooksBinary(head);
        // What an office program wrote as text keeps the name of its own format.
        return OfficeEndings.Contains(extension, StringComparer.OrdinalIgnoreCase) && FileContent.IsText(head);
    }

    /// <summary>Whether a file bears the name of a text.</summary>
    internal static bool Names(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return FileGate.RunAsync(path, options, token => Task.FromResult(Read(path, options, token)), TimeSpan.Zero, cancellationToken);
    }

    private static SourceDocument Read(string path, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var stream = FileGate.Open(path, options);
        var diagnostics = new List<Diagnostic>();
        var text = ByteText.Read(stream, null, (code, arguments) => diagnostics.Add(Diagnostic.Create(code, default, arguments)), cancellationToken);
        text = CyrillicLetters.Mend(text, (was, now) => diagnostics.Add(Diagnostic.Create(DiagnosticCodes.FontSlip, default, was, now)));
        var lines = new List<(int Plain, int File)>();
        var merged = new Dictionary<int, int[]>();
        var plain = WrittenText.Plain(text, isMarkdown: path.EndsWith(".md", StringComparison.OrdinalIgnoreCase), out var map, lines, merged);
        plain = VietnameseText.Compose(plain, out var composed);
        return new SourceDocument(path, "text", plain, TextBlocks.Of(plain, lines, merged), diagnostics) { Written = map.IsIdentity || !composed.IsIdentity ? null : new WrittenText(text, map) };
    }

    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        // Behind what a file holds the system may have filled it up.
        if (head.TrimEnd((byte)0) is { IsEmpty: false } content && content.Length < head.Length - 1) head = content;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || ByteText.Utf16(head) is not null) return false;
        var control = 0;
        foreach (var b in head)
        {
            if (b < 9 || b is > 13 and < 32 and not 27) control++;
        }

        return control * 50 > head.Length;
    }
}

/// <summary>The paragraphs of a text, made on demand: a text of hundreds of megabytes has millions.</summary>
internal sealed class TextBlocks : IReadOnlyList<SourceBlock>
{
    private readonly string _text;
    private readonly List<(int Start, int Length, int Line)> _places;
    private readonly Dictionary<int, int[]> _merged;

    private TextBlocks(string text, List<(int Start, int Length, int Line)> places, Dictionary<int, int[]> merged) => (_text, _places, _merged) = (text, places, merged);

    public int Count => _places.Count;

    public SourceBlock this[int index]
    {
        get
        {
            var (start, length, line) = _places[index];
            var span = new TextSpan(start, length);
            var location = new SourceLocation(Line: line);
            var first = _text[start];
            if (first == '|')
            {
                return new SourceBlock(SourceBlockKind.TableRow, span, location) { Cells = Cells(start, length), Continued = _merged.GetValueOrDefault(start) ?? [], Table = 1 };
            }

            var level = 0;
            while (level < length && level < 6 && _text[start + level] == '#') level++;
            return level > 0 && level < length && _text[start + level] == ' '
                ? new SourceBlock(SourceBlockKind.Heading, span, location) { Level = level }
                : new SourceBlock(SourceBlockKind.Paragraph, span, location);
        }
    }

    /// <summary>The paragraphs of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Lines of it from which on the file counts otherwise, with their lines in the file.</param>
    /// <param name="merged">Its lines that are rows with cells that go on with those above, with their columns.</param>
    public static TextBlocks Of(string text, List<(int Plain, int File)> lines, Dictionary<int, int[]> merged)
    {
        var mergedAt = new Dictionary<int, int[]>();
        var places = new List<(int, int, int)>();
        var (start, end, startLine) = (-1, 0, 0);
        var line = 1;
        var (moved, shift) = (0, 0);
        for (var i = 0; i < text.Length; line++)
        {
            for (; moved < lines.Count && lines[moved].Plain <= line; moved++) shift = lines[moved].File - lines[moved].Plain;
            var next = text.AsSpan(i).IndexOf('\n');
            var stop = next < 0 ? text.Length : i + next;
            var content = text.AsSpan(i, stop - i);
            var blank = content.IsWhiteSpace();
            var row = !blank && content[0] == '|';
            if (start >= 0 && (blank || row))
            {
                places.Add((start, end - start, startLine));
                start = -1;
            }

            if (row)
            {
                places.Add((i, content.TrimEnd().Length, line + shift));
                if (merged.TryGetValue(line, out var columns)) mergedAt[i] = columns;
            }
            else if (!blank)
            {
                if (start < 0) (start, startLine) = (i, line + shift);
                end = stop;
            }

            i = stop + 1;
        }

        if (start >= 0) places.Add((start, end - start, startLine));
        return new TextBlocks(text, places, mergedAt);
    }

    public IEnumerator<SourceBlock> GetEnumerator()
    {
        for (var i = 0; i < _places.Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<TextSpan> Cells(int start, int length)
    {
        var cells = new List<TextSpan>();
        var end = start + length;
        var from = start + 1;
        for (var i = from; i <= end; i++)
        {
            if (i < end && (_text[i] != '|' || _text[i - 1] == '\\')) continue;
            if (i == end && from >= end) break;
            var cell = _text.AsSpan(from, i - from);
            var lead = cell.Length - cell.TrimStart().Length;
            cells.Add(new TextSpan(from + lead, cell.Trim().Length));
            from = i + 1;
        }

        return cells;
    }
}
