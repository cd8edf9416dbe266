using System.Buffers;
using System.Text;

namespace DanVan.Reading;

/// <summary>Text in UTF-8 that a program took for windows-1252 and wrote in UTF-8 once more ("Káº¿ hoáº¡ch" for "Kế hoạch").</summary>
internal static class TwiceEncoded
{
    /// <summary>The name of the encoding, for messages.</summary>
    public const string Name = "UTF-8 (windows-1252)";

    private const int Enough = 3;

    /// <summary>Whether the text shows it several times, and more often than such letters: a good text may quote one that is not.</summary>
    public static bool Shows(string text)
    {
        var count = 0;
        // The letters with two marks, U+1E80 to U+1EFF, show as "á»" or "áº": no language sets these side by side.
        for (var i = 0; text.AsSpan(i).IndexOfAny('»', 'º') is >= 0 and var at; i += at + 1) count += i + at > 0 && text[i + at - 1] == 'á' ? 1 : 0;
        return count >= Enough && text.Count(static c => c is >= '\u1E80' and <= '\u1EFF') < count;
    }

    /// <summary>The letters that were meant; what is no UTF-8 stays as it is.</summary>
    public static string Convert(string text)
    {
        var bytes = Table();
        var result = new StringBuilder(text.Length);
        Span<byte> sequence = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            var length = 0;
            while (length < sequence.Length && i + length < text.Length && bytes.TryGetValue(text[i + length], out var b)) sequence[length++] = b;
            if (length > 1 && Rune.DecodeFromUtf8(sequence[..length], out var rune, out var used) == OperationStatus.Done)
            {
                result.Append(rune.ToString());
                i += used;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return result.ToString();
    }

    // Bytes that windows-1252 gives no letter stand as the control characters of their number.
    private static Dictionary<char, byte> Table()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var table = new Dictionary<char, byte>();
        for (var b = 0x80; b <= 0xFF; b++)
        {
            table[(char)b] = (byte)b;
            table[western.GetString([(byte)b])[0]] = (byte)b;
        }

        return table;
    }
}
