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
                "nfd" => Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
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
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
            result.Append(tone < 0 ? c.ToString() : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone]);
        }

        return encoding.GetBytes(result.ToString());
    }
}
