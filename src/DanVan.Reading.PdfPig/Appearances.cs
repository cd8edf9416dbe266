using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace DanVan.Reading.PdfPig;

/// <summary>
/// Offices fill in the number and the day of a document when it is signed, as annotations with a picture of their own (ISO 32000-1, 12.5.5), which
/// PdfPig does not read. They are appended to the contents of their pages by an incremental update (7.5.6) of a copy in memory.
/// </summary>
internal static class Appearances
{
    private const int Hidden = 2;
    private const int DeepestTree = 64;
    private const long LargestFile = 256L << 20;

    /// <summary>The file with the pictures of its annotations as contents of their pages; null where it has none or cannot be updated.</summary>
    public static byte[]? Flatten(PdfDocument document, string path)
    {
        if (document.IsEncrypted || new FileInfo(path).Length > LargestFile) return null;
        var pages = new List<(IndirectReferenceToken Page, DictionaryToken Dictionary, List<(IToken Form, string Placing)> Drawn)>();
        List<IndirectReferenceToken>? sheets = null;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            var drawn = new List<(IToken, string)>();
            foreach (var annotation in page.GetAnnotations())
            {
                if (Form(document, annotation) is not { } form) continue;
                drawn.Add((form, Placing(document, annotation)));
            }

            if (drawn.Count == 0) continue;
            sheets ??= Sheets(document);
            if (sheets.Count != document.NumberOfPages) return null;
            pages.Add((sheets[number - 1], page.Dictionary, drawn));
        }

        return pages.Count == 0 ? null : Append(document, path, pages);
    }

    // The pages in their order; annotations need not name theirs.
    private static List<IndirectReferenceToken> Sheets(PdfDocument document)
    {
        var sheets = new List<IndirectReferenceToken>();
        var seen = new HashSet<long>();
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out IndirectReferenceToken root)) Walk(root, 0);
        return sheets;

        void Walk(IndirectReferenceToken reference, int depth)
        {
            if (depth > DeepestTree || !seen.Add(reference.Data.ObjectNumber) || Resolve(document, reference) is not DictionaryToken node) return;
            if (!node.TryGet(NameToken.Kids, out var held) || Resolve(document, held) is not ArrayToken kids)
            {
                sheets.Add(reference);
                return;
            }

            foreach (var kid in kids.Data)
            {
                if (kid is IndirectReferenceToken next) Walk(next, depth + 1);
            }
        }
    }

    private static IndirectReferenceToken? Form(PdfDocument document, Annotation annotation)
    {
        if (annotation.Type is not (AnnotationType.Widget or AnnotationType.FreeText or AnnotationType.Stamp) || ((int)annotation.Flags & Hidden) != 0) return null;
        if (annotation.NormalAppearance is not { IsStateless: true } || annotation.Rectangle.Width <= 0 || annotation.Rectangle.Height <= 0) return null;
        if (!annotation.AnnotationDictionary.TryGet(NameToken.Create("AP"), out var appearance)) return null;
        return Resolve(document, appearance) is DictionaryToken states && states.TryGet(NameToken.N, out IndirectReferenceToken normal) ? normal : null;
    }

    // The box of the form is mapped to the rectangle of the annotation.
    private static string Placing(PdfDocument document, Annotation annotation)
    {
        var (left, bottom, width, height) = (0.0, 0.0, annotation.Rectangle.Width, annotation.Rectangle.Height);
        var dictionary = annotation.NormalAppearance!.StatelessAppearanceStream!.StreamDictionary;
        if (dictionary.TryGet(NameToken.Bbox, out var box) && Resolve(document, box) is ArrayToken { Data.Count: 4 } edges)
        {
            var values = edges.Data.Select(edge => Resolve(document, edge) is NumericToken number ? number.Double : 0).ToArray();
            if (values[2] > values[0] && values[3] > values[1]) (left, bottom, width, height) = (values[0], values[1], values[2] - values[0], values[3] - values[1]);
        }

        var rectangle = annotation.Rectangle;
        var (x, y) = (Math.Min(rectangle.Left, rectangle.Right), Math.Min(rectangle.Bottom, rectangle.Top));
        var (scaleX, scaleY) = (rectangle.Width / width, rectangle.Height / height);
        return string.Create(CultureInfo.InvariantCulture, $"{scaleX:0.######} 0 0 {scaleY:0.######} {x - (left * scaleX):0.###} {y - (bottom * scaleY):0.###} cm");
    }

    private static byte[] Append(PdfDocument document, string path, List<(IndirectReferenceToken Page, DictionaryToken Dictionary, List<(IToken Form, string Placing)> Drawn)> pages)
    {
        var original = File.ReadAllBytes(path);
        using var file = new MemoryStream(original.Length + 4096);
        file.Write(original);
        Text(file, "\n");
        var next = 1 + document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Max(static key => key.ObjectNumber);
        var offsets = new SortedDictionary<long, (int Generation, long Offset)>();
        var writer = new TokenWriter();
        foreach (var (page, dictionary, drawn) in pages)
        {
            var (before, after) = (next++, next++);
            var entries = dictionary.Data.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
            var contents = new List<IToken> { Reference(before) };
            if (entries.TryGetValue("Contents", out var old)) contents.AddRange(Resolve(document, old) is ArrayToken array ? array.Data : [old]);
            contents.Add(Reference(after));
            entries["Contents"] = new ArrayToken(contents);

            var resources = Inherited(document, dictionary, "Resources") is { } own ? own.Data.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal) : new Dictionary<string, IToken>(StringComparer.Ordinal);
            var forms = resources.TryGetValue("XObject", out var held) && Resolve(document, held) is DictionaryToken known ? known.Data.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal) : new Dictionary<string, IToken>(StringComparer.Ordinal);
            var drawing = new StringBuilder("\nQ\n");
            for (var i = 0; i < drawn.Count; i++)
            {
                var name = "DanVan" + i.ToString(CultureInfo.InvariantCulture);
                forms[name] = drawn[i].Form;
                drawing.Append("q ").Append(drawn[i].Placing).Append(" /").Append(name).Append(" Do Q\n");
            }

            resources["XObject"] = Dictionary(forms);
            entries["Resources"] = Dictionary(resources);
            Begin(page.Data.ObjectNumber, page.Data.Generation);
            writer.WriteToken(Dictionary(entries), file);
            Text(file, "\nendobj\n");
            Stream(before, "q\n");
            Stream(after, drawing.ToString());
        }

        var start = file.Position;
        Text(file, "xref\n");
        foreach (var (number, (generation, offset)) in offsets) Text(file, string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} {generation:00000} n \n"));
        Text(file, "trailer\n");
        writer.WriteToken(
            new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Size] = new NumericToken(next),
                [NameToken.Root] = new IndirectReferenceToken(document.Structure.Trailer.Root),
                [NameToken.Prev] = new NumericToken(LastXref(original)),
            }),
            file);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();

        void Begin(long number, int generation)
        {
            offsets[number] = (generation, file.Position);
            Text(file, string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj\n"));
        }

        void Stream(long number, string content)
        {
            Begin(number, 0);
            Text(file, string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>stream\n{content}\nendstream\nendobj\n"));
        }
    }

    private static DictionaryToken? Inherited(PdfDocument document, DictionaryToken page, string name)
    {
        IToken? next = page;
        for (var i = 0; i < 32 && Resolve(document, next) is DictionaryToken node; i++)
        {
            if (node.TryGet(NameToken.Create(name), out var value) && Resolve(document, value) is DictionaryToken found) return found;
            if (!node.TryGet(NameToken.Parent, out next)) return null;
        }

        return null;
    }

    private static IToken? Resolve(PdfDocument document, IToken? token)
    {
        for (var i = 0; i < 16 && token is IndirectReferenceToken reference; i++) token = document.Structure.GetObject(reference.Data)?.Data;
        return token;
    }

    private static long LastXref(ReadOnlySpan<byte> file)
    {
        var at = file.LastIndexOf("startxref"u8);
        if (at < 0) throw new FormatException("The file has no cross-reference table.");
        var digits = file[(at + 9)..].TrimStart(" \r\n\t"u8);
        var end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return long.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }

    private static DictionaryToken Dictionary(Dictionary<string, IToken> entries) => new(entries.ToDictionary(static pair => NameToken.Create(pair.Key), static pair => pair.Value));

    private static IndirectReferenceToken Reference(long number) => new(new IndirectReference(number, 0));

    private static void Text(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
