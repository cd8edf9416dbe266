using System.Text;

namespace DanVan.CorpusGenerator;

/// <summary>Writes a text as files of old systems have it.</summary>
internal static class LegacyText
{
    // A letter and the characters that stand for it when the bytes are read as windows-1252.
    private const string Tcvn3Table =
        "Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§ ă¨ â© êª ô« ơ¬ ư\u00AD đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ";

    private const string VniTable =
        "áaù àaø ảaû ãaõ ạaï éeù èeø ẻeû ẽeõ ẹeï óoù òoø ỏoû õoõ ọoï úuù ùuø ủuû ũuõ ụuï ýyù ỳyø ỷyû ỹyõ âaâ ấaá ầaà ẩaå ẫaã ậaä êeâ ếeá ềeà ểeå ễeã ệeä ôoâ ốoá ồoà ổoå ỗoã ộoä ăaê ắaé ằaè ẳaú ẵaü ặaë ơô ưö ớôù ứöù ờôø ừöø ởôû ửöû ỡôõ ữöõ ợôï ựöï đñ íí ìì ỉæ ĩó ịò ỵî ÁAÙ ÀAØ ẢAÛ ÃAÕ ẠAÏ ÉEÙ ÈEØ ẺEÛ ẼEÕ ẸEÏ ÓOÙ ÒOØ ỎOÛ ÕOÕ ỌOÏ ÚUÙ ÙUØ ỦUÛ ŨUÕ ỤUÏ ÝYÙ ỲYØ ỶYÛ ỸYÕ ÂAÂ ẤAÁ ẦAÀ ẨAÅ ẪAÃ ẬAÄ ÊEÂ ẾEÁ ỀEÀ ỂEÅ ỄEÃ ỆEÄ ÔOÂ ỐOÁ ỒOÀ ỔOÅ ỖOÃ ỘOÄ ĂAÊ ẮAÉ ẰAÈ ẲAÚ ẴAÜ ẶAË ƠÔ ƯÖ ỚÔÙ ỨÖÙ ỜÔØ ỪÖØ ỞÔÛ ỬÖÛ ỠÔÕ ỮÖÕ ỢÔÏ ỰÖÏ ĐÑ ÍÍ ÌÌ ỈÆ ĨÓ ỊÒ ỴÎ";

    private static readonly Dictionary<char, string> Tcvn3 = Read(Tcvn3Table);
    private static readonly Dictionary<char, string> Vni = Read(VniTable);
    private static readonly Dictionary<char, (char Letter, char Tone)> Toned = ReadTones();

    public static IEnumerable<(string Suffix, byte[] Content)> Render(string text, string names)
    {
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return (name, name switch
            {
                "tcvn3" => Encoding.Latin1.GetBytes(Map(LowerAccentedCapitals(text), Tcvn3, name)),
                "vni" => Encoding.UTF8.GetBytes(Map(text, Vni, name)),
                "utf16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))],
                "utf8bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))],
                "nfd" => Encoding.UTF8.GetBytes(Decompose(text)),
                "cp1258" => Windows1258(text),
                _ => throw new InvalidDataException($"There is no encoding '{name}'."),
            });
        }
    }

    private static Dictionary<char, string> Read(string table) => table.Split(' ').ToDictionary(entry => entry[0], entry => entry[1..]);

    private static string Map(string text, Dictionary<char, string> table, string name)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (table.TryGetValue(c, out var code)) result.Append(code);
            else if (c < 0x80) result.Append(c);
            else result.Append(c switch { '“' or '”' => '"', '–' => '-', '…' => "...", _ => throw new InvalidDataException($"{name} has no '{c}'.") });
        }

        return result.ToString();
    }

    // TCVN3 has no accented capitals: offices typed small letters in a font that shows them as capitals.
    private static string LowerAccentedCapitals(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && text[i] >= 0x80 && !Tcvn3.ContainsKey(text[i])) result[i] = char.ToLowerInvariant(text[i]);
        }

        return result.ToString();
    }

    // windows-1258 writes the tone as a combining mark after the letter, which keeps its circumflex, breve or horn.
    private static byte[] Windows1258(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (Toned.TryGetValue(c, out var parts)) result.Append(parts.Letter).Append(parts.Tone);
            else result.Append(c);
        }

        return encoding.GetBytes(result.ToString());
    }

    // By table, as the machine's own normalization leaves Vietnamese alone under invariant globalization. A dot below stands before a
    // circumflex or breve and after a horn.
    private static string Decompose(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var (letter, tone) = Toned.TryGetValue(c, out var parts) ? parts : (c, '\0');
            var shape = "ăĂâÂêÊôÔơƠưƯ".IndexOf(letter, StringComparison.Ordinal);
            if (shape < 0)
            {
                result.Append(letter);
                if (tone != '\0') result.Append(tone);
                continue;
            }

            var mark = shape < 2 ? '\u0306' : shape < 8 ? '\u0302' : '\u031B';
            var before = tone == '\u0323' && mark != '\u031B';
            result.Append("aAaAeEoOoOuU"[shape]);
            if (before) result.Append(tone);
            result.Append(mark);
            if (tone != '\0' && !before) result.Append(tone);
        }

        return result.ToString();
    }

    private static Dictionary<char, (char Letter, char Tone)> ReadTones()
    {
        const string Letters = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ";
        const string Tones = "\u0300\u0301\u0309\u0303\u0323";
        var toned = new Dictionary<char, (char Letter, char Tone)>();
        foreach (var row in Letters.Split(' '))
        {
            for (var tone = 0; tone < Tones.Length; tone++)
            {
                toned[row[tone + 1]] = (row[0], Tones[tone]);
                toned[char.ToUpperInvariant(row[tone + 1])] = (char.ToUpperInvariant(row[0]), Tones[tone]);
            }
        }

        return toned;
    }
}
