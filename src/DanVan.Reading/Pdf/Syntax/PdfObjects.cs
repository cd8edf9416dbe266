using System.Text;

namespace DanVan.Reading;

/// <summary>A name of a PDF file, without its slash.</summary>
internal sealed record PdfName(string Value);

/// <summary>The number of an object that stands elsewhere in the file.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A dictionary of a PDF file; its values are numbers (<see cref="double"/>), names, references, lists, dictionaries, or null for everything else.</summary>
internal sealed class PdfDictionary : Dictionary<string, object?>
{
    public PdfDictionary()
        : base(StringComparer.Ordinal)
    {
    }

    public object? Get(string key) => TryGetValue(key, out var value) ? value : null;
}

/// <summary>A stream of a PDF file.</summary>
/// <param name="Dictionary">What it says about itself.</param>
/// <param name="Start">Where its bytes begin in the file.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, int Start);

/// <summary>Builds objects from tokens.</summary>
internal static class PdfObjects
{
    private const int Deepest = 64;

    /// <summary>Reads the object that begins at the next token.</summary>
    /// <exception cref="InvalidDataException">It is nested too deeply, or the bytes end in it.</exception>
    public static object? Read(ref PdfTokens tokens) => Read(ref tokens, tokens.Next(), 0);

    private static object? Read(ref PdfTokens tokens, PdfToken first, int depth)
    {
        if (depth > Deepest || first is PdfToken.End) throw new InvalidDataException();
        return first switch
        {
            PdfToken.Number => NumberOrReference(ref tokens),
            PdfToken.Name => new PdfName(Encoding.Latin1.GetString(tokens.Value)),
            PdfToken.ArrayStart => List(ref tokens, depth),
            PdfToken.DictionaryStart => Dictionary(ref tokens, depth),
            _ => null,
        };
    }

    private static object NumberOrReference(ref PdfTokens tokens)
    {
        var number = tokens.Number;
        var after = tokens.At;
        if (IsWhole(number) && tokens.Next() is PdfToken.Number && IsWhole(tokens.Number) && tokens.Next() is PdfToken.Word && tokens.Value.SequenceEqual("R"u8)) return new PdfReference((int)number);
        tokens.At = after;
        return number;
    }

    private static bool IsWhole(double number) => number is >= 0 and <= int.MaxValue && Math.Floor(number) == number;

    private static List<object?> List(ref PdfTokens tokens, int depth)
    {
        var list = new List<object?>();
        while (tokens.Next() is var token and not PdfToken.ArrayEnd) list.Add(Read(ref tokens, token, depth + 1));
        return list;
    }

    private static PdfDictionary Dictionary(ref PdfTokens tokens, int depth)
    {
        var dictionary = new PdfDictionary();
        while (tokens.Next() is var token and not PdfToken.DictionaryEnd)
        {
            if (token is PdfToken.End) throw new InvalidDataException();
            if (token is not PdfToken.Name) continue;
            var key = Encoding.Latin1.GetString(tokens.Value);
            var value = tokens.Next();
            if (value is PdfToken.DictionaryEnd) break;
            dictionary[key] = Read(ref tokens, value, depth + 1);
        }

        return dictionary;
    }
}
