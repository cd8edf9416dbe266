using AngleSharp.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>The names and words by which the parts of a site are known: menus, share bars, lists of other news, comments.</summary>
internal static class SiteText
{
    private const int MostAbove = 60;
    private const int LongLine = 400;
    private const int MostOfAttributes = 8;
    private const int FewestAttributes = 3;

    // Parts of names of classes and ids; the short ones only as a whole word.
    private static readonly string[] NoiseNames =
    [
        "breadcrumb", "sidebar", "footer", "navbar", "navigation", "topbar", "toolbar", "comment", "binhluan", "related", "relate", "lienquan", "tinkhac", "tincungloai", "baivietkhac",
        "othernews", "morenews", "sharing", "social", "banner", "advert", "quangcao", "copyright", "pagination", "paging", "pagenav", "postnav", "searchbox", "hotline", "thongke", "truycap", "cookie",
        "popup", "tooltip", "printbutton", "lichsu", "download", "taifile", "vbfile", "vbinfo", "viewcount", "luotxem", "feedback", "gopy", "bookmark", "fontsize",
    ];

    private static readonly HashSet<string> NoiseWords = new(StringComparer.Ordinal)
    {
        "menu", "nav", "share", "tag", "tags", "rating", "modal", "counter", "login", "ads", "qc", "zalo", "facebook", "twitter", "print", "dropdown", "poll", "vote", "like", "readmore", "prevnext",
    };

    private static readonly string[] BannerNames = ["banner", "header", "logo", "topbar", "masthead", "slogan"];

    private static readonly string[] Controls = ["tooltip", "btn", "button", "badge", "icon", "theo doi"];

    // Lines that open what a site puts below a document; without accents, in capitals.
    private static readonly string[] Below =
    [
        "TAI VE", "TAI VAN BAN", "TAI FILE", "TAI TEP", "TEP DINH KEM", "FILE DINH KEM", "TAI LIEU DINH KEM", "VAN BAN LIEN QUAN", "VAN BAN KHAC", "VAN BAN CUNG", "TIN LIEN QUAN", "TIN BAI LIEN QUAN",
        "BAI VIET LIEN QUAN", "BAI LIEN QUAN", "CAC TIN KHAC", "TIN KHAC", "CAC TIN DA DUA", "TIN DA DUA", "TIN CU HON", "TIN MOI HON", "CAC TIN CU HON", "CAC TIN MOI HON", "TIN CUNG", "CAC BAI KHAC", "BAI VIET KHAC", "CAC BAI VIET KHAC", "CAC VAN BAN KHAC", "CHIA SE", "BINH LUAN", "GUI BINH LUAN", "Y KIEN BAN DOC", "GUI PHAN HOI", "TU KHOA:", "TAGS", "TAG:", "LUOT XEM", "SO LUOT XEM", "LUOT TRUY CAP", "IN TRANG",
        "IN BAI", "BAN IN", "QUAY LAI", "VE DAU TRANG", "LEN DAU TRANG", "TRO VE", "XEM THEM", "DOC THEM", "DANH GIA", "BAN CHUA DANG NHAP", "BAN QUYEN", "NGUON TIN", "NGUOI DANG", "SHARE", "PRINT", "EMAIL", "GUI EMAIL", "THAM KHAO THEM", "TIN NOI BAT", "XEM NHIEU", "COPYRIGHT", "LUOC DO", "HIEU LUC VAN BAN", "LIEN QUAN HIEU LUC",
    ];

    // Lines that a site puts above a document. The day of publication stays: it may be the only date of the text.
    private static readonly string[] Above =
    [
        "TRANG CHU", "HOME", "LUOT XEM", "SO LUOT XEM", "LUOT TRUY CAP", "CHIA SE", "VIEW COUNT", "XEM VOI CO CHU", "CO CHU", "IN TRANG", "DOC BAI VIET", "NGHE BAI", "TU KHOA: SO HIEU", "DANG TAI VAN BAN", "TAI VE",
    ];

    // Headings of lists of other documents and news.
    private static readonly string[] Related =
    [
        "VAN BAN LIEN QUAN", "VAN BAN KHAC", "VAN BAN CUNG", "VAN BAN MOI", "VAN BAN NOI BAT", "VAN BAN DA DUA", "VAN BAN XEM NHIEU", "VAN BAN DUOC XEM NHIEU", "TIN LIEN QUAN", "TIN BAI LIEN QUAN", "TIN KHAC", "TIN MOI", "TIN CUNG",
        "TIN DA DUA", "TIN NOI BAT", "BAI VIET LIEN QUAN", "BAI VIET KHAC", "BAI VIET MOI", "BAI LIEN QUAN", "BAI KHAC", "XEM NHIEU", "XEM THEM", "DOC THEM", "THAM KHAO THEM",
    ];

    private static readonly string[] Elsewhere = ["XEM THEM", "DOC THEM", "THAM KHAO THEM", "TIN LIEN QUAN", "BAI LIEN QUAN", "BAI VIET LIEN QUAN"];

    private static readonly string[] Adverts = ["QUANG CAO", "QUANG CAO.", "ADVERTISEMENT", "ADVERTISEMENTS", "ADVERTISING"];

    private static readonly string[] Positions =
    [
        "GIAM DOC", "PHO ", "CHU TICH", "CHU NHIEM", "TRUONG ", "BI THU", "CHANH ", "HIEU TRUONG", "CUC TRUONG", "CHI CUC TRUONG", "VU TRUONG", "TONG ", "BO TRUONG", "THU TRUONG", "VIEN TRUONG", "THU TUONG", "QUYEN ", "Q. ",
    ];

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "SO KY HIEU", "SO, KY HIEU", "SO/KY HIEU", "SO HIEU", "SO HIEU VAN BAN", "SO KY HIEU VAN BAN", "NGAY BAN HANH", "NGAY HIEU LUC", "NGAY CO HIEU LUC", "NGAY HET HIEU LUC", "NGUOI KY", "NGUOI KY DUYET", "CHUC VU", "CHUC DANH",
        "TRICH YEU", "TRICH YEU NOI DUNG", "CO QUAN BAN HANH", "DON VI BAN HANH", "NOI BAN HANH", "LOAI VAN BAN", "HINH THUC VAN BAN", "LINH VUC", "TINH TRANG", "TINH TRANG HIEU LUC", "TRANG THAI", "HIEU LUC", "TEP DINH KEM",
        "FILE DINH KEM", "TAI LIEU DINH KEM", "TAI VE", "NGAY DANG", "NGAY CONG BAO", "SO CONG BAO", "THE LOAI", "PHAN LOAI", "TEN VAN BAN", "TIEU DE", "DINH KEM",
    };

    /// <summary>Whether a text opens a list of other documents or news of the site.</summary>
    public static bool OpensRelated(string text)
    {
        var folded = Fold(text).TrimStart('-', '*', '>', '»', '•', '+', '|', ' ');
        if (folded.StartsWith("CAC ", StringComparison.Ordinal)) folded = folded[4..];
        return StartsWith(folded, Related);
    }

    /// <summary>Whether a link only leads to another page of the site.</summary>
    public static bool LeadsElsewhere(string text) => StartsWith(Fold(text).TrimStart('-', '*', '>', '»', '•', '+', '|', ' ', '(', '['), Elsewhere);

    /// <summary>Whether a line only says that what follows it is an advertisement.</summary>
    public static bool IsAdvertMark(string text) => Array.IndexOf(Adverts, Fold(text).Trim('-', '*', ' ', '[', ']')) >= 0;

    /// <summary>Whether a text opens what a site puts below a document.</summary>
    public static bool OpensBelow(string text) => StartsWith(Fold(text).TrimStart('-', '*', '>', '»', '•', '+', '|', ' ', '(', '['), Below) || OpensRelated(text);

    /// <summary>Whether a text is the name of what a site knows of a document: its number, its signer.</summary>
    public static bool IsAttribute(string text) => text.Length < 40 && Attributes.Contains(Fold(text).TrimEnd(':', ' ', '.').TrimStart('-', '*', '+', '•', '»', ' '));

    private static bool StartsWith(string folded, string[] leads) =>
        Array.Exists(leads, lead => folded.StartsWith(lead, StringComparison.Ordinal) && (folded.Length == lead.Length || !char.IsLetterOrDigit(folded[lead.Length])));

    /// <summary>Whether a text holds the number of a document: 12/KH-UBND, 25-NQ/TW, 30/2020/NĐ-CP.</summary>
    public static bool HoldsNumber(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('/', '-') is >= 0 and var at)
        {
            var start = at;
            while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
            var rest = text[(at + 1)..];
            var year = 0;
            while (year < rest.Length && char.IsAsciiDigit(rest[year])) year++;
            if (year == 4 && rest.Length > year && rest[year] is '/') rest = rest[(year + 1)..];
            // "CTr" and "QĐi" of the Party have small letters too.
            var (letters, capitals) = (0, 0);
            while (letters < rest.Length && (char.IsUpper(rest[letters]) || (letters > 0 && char.IsLower(rest[letters])))) capitals += char.IsUpper(rest[letters++]) ? 1 : 0;
            if (start < at && capitals >= 2 && letters < rest.Length && rest[letters] is '-' or '/') return true;
            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>Whether an element is named like a part of the site.</summary>
    public static bool IsNoise(IElement element) => Named(element, NoiseNames, NoiseWords);

    /// <summary>Whether an element is named like the head of the site.</summary>
    public static bool IsBanner(IElement element) => element.LocalName is "div" or "section" or "table" or "td" && Named(element, BannerNames, []);

    /// <summary>Whether an element in a line is named like a button or a tip.</summary>
    public static bool IsControl(IElement element) => Named(element, Controls, []);

    /// <summary>Whether a text ends a document: a signature.</summary>
    public static bool EndsDocument(string text)
    {
        if (text.Length > 100) return false;
        var folded = Fold(text);
        if (folded.Contains("(DA KY)", StringComparison.Ordinal)) return true;
        foreach (var lead in (ReadOnlySpan<string>)["TM. ", "KT. ", "TL. ", "TUQ. ", "T/M ", "K/T ", "T/L "])
        {
            if (folded.StartsWith(lead, StringComparison.Ordinal) && IsCapital(text)) return true;
        }

        return IsCapital(FirstWords(text)) && (ReadOnlySpan<string>)["CHU TICH QUOC HOI", "CHU TICH NUOC"] is var heads && (folded.StartsWith(heads[0], StringComparison.Ordinal) || folded.StartsWith(heads[1], StringComparison.Ordinal));
    }

    /// <summary>Whether a text begins with the position of who signs, in capitals.</summary>
    public static bool OpensSignature(string text)
    {
        var folded = Fold(text);
        return Array.Exists(Positions, position => folded.StartsWith(position, StringComparison.Ordinal) && IsCapital(text[..Math.Min(text.Length, position.Length)]));
    }

    /// <summary>Leaves out what the site puts above and below the document.</summary>
    public static List<Block> Trim(List<Block> blocks)
    {
        var first = Start(blocks);
        var last = End(blocks, first);
        var kept = new List<Block>(last - first);
        var lead = first == 0;
        for (var i = first; i < last; i++)
        {
            if (lead && i < 10 && blocks[i] is PieceBlock { Text.Length: < 120 } piece && IsAbove(piece.Text)) continue;
            kept.Add(blocks[i]);
        }

        return kept;
    }

    // A document begins with its letterhead; headline, attributes and counters of the site stand above it.
    private static int Start(List<Block> blocks)
    {
        var head = blocks.FindIndex(static block => Pieces(block).Any(static piece => LetterheadText.OpensLetterhead(piece.Text)));
        if (head is < 1 or > MostAbove) return 0;
        // The issuer may stand in a table or paragraph of its own beside the motto.
        while (head > 0 && blocks[head - 1] is var before && (before is TableBlock { Rows.Count: <= 3 } or PieceBlock { Text.Length: < 120 }) && Pieces(before).All(static piece => IsIssuerLine(piece.Text))) head--;
        var above = Length(blocks, 0, head);
        return (above < LongLine || above * 3 < Length(blocks, head, blocks.Count)) && !blocks.Take(head).Any(static block => Pieces(block).Any(static piece => LetterheadText.IsLetterhead(piece.Text))) ? head : 0;
    }

    private static int End(List<Block> blocks, int first)
    {
        var total = Length(blocks, first, blocks.Count);
        var read = 0;
        for (var i = first; i < blocks.Count; i++)
        {
            if (read * 2 > total && blocks[i] is PieceBlock { Text.Length: < 120 } piece && (IsBelow(piece.Text) || OpensAttributes(blocks, i)) && IsSite(blocks, i)) return i;
            read += Length(blocks, i, i + 1);
        }

        return blocks.Count;
    }

    // Names of what the site knows of the document, each before its value.
    private static bool OpensAttributes(List<Block> blocks, int start)
    {
        var named = 0;
        for (var i = start; i < blocks.Count && i < start + MostOfAttributes; i++)
        {
            if (blocks[i] is not PieceBlock { Text: var text }) break;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (IsAttribute(colon > 0 ? text[..colon] : text)) named++;
            else if (i == start) return false;
        }

        return named >= FewestAttributes;
    }

    // What follows is no attachment and no running text.
    private static bool IsSite(List<Block> blocks, int start)
    {
        for (var i = start; i < blocks.Count; i++)
        {
            foreach (var piece in Pieces(blocks[i]))
            {
                if (piece.Text.Length > LongLine || LetterheadText.OpensLetterhead(piece.Text) || LetterheadText.OpensRecipients(piece.Text) || LetterheadText.OpensAttachment(piece.Text)) return false;
            }
        }

        return true;
    }

    private static bool IsBelow(string text)
    {
        var folded = Fold(text).TrimStart('-', '*', '>', '»', '•', '+', '|', ' ', '(', '[');
        foreach (var lead in Below)
        {
            if (folded.StartsWith(lead, StringComparison.Ordinal) && (folded.Length == lead.Length || !char.IsLetterOrDigit(folded[lead.Length]) || !char.IsLetterOrDigit(lead[^1])) && folded.Length < lead.Length + 60) return true;
        }

        return false;
    }

    private static bool IsAbove(string text)
    {
        var folded = Fold(text).TrimStart('-', '*', '>', '»', '•', '|', ' ', '(', '[');
        foreach (var lead in Above)
        {
            if (folded.StartsWith(lead, StringComparison.Ordinal) && (folded.Length == lead.Length || !char.IsLetterOrDigit(folded[lead.Length])) && folded.Length < lead.Length + 60) return true;
        }

        return false;
    }

    private static bool IsIssuerLine(string text) => text.Length < 120 && (IsCapital(text.Split('\n')[0]) || IsNumberLine(text)) && !text.Contains(". ", StringComparison.Ordinal);

    // "Số 86-KH/HU" under the issuer, before the motto at its right.
    private static bool IsNumberLine(string text) => text.Length < 60 && Fold(text).StartsWith("SO", StringComparison.Ordinal) && (HoldsNumber(text) || text.AsSpan(2).TrimStart(" :.…") is ['/' or '-', ..]);

    private static bool Named(IElement element, string[] parts, HashSet<string> words)
    {
        var name = ((element.ClassName ?? "") + " " + (element.Id ?? "")).Trim();
        if (name.Length == 0) return false;
        var joined = name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var part in parts)
        {
            if (joined.Contains(part, StringComparison.Ordinal)) return true;
        }

        if (words.Count == 0) return false;
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var end = i == name.Length || !char.IsAsciiLetter(name[i]) || (char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!end) continue;
            if (words.Contains(name[start..i].ToLowerInvariant())) return true;
            start = i < name.Length && !char.IsAsciiLetter(name[i]) ? i + 1 : i;
        }

        return false;
    }

    private static int Length(List<Block> blocks, int start, int end)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            foreach (var piece in Pieces(blocks[i])) length += piece.Text.Length;
        }

        return length;
    }

    private static IEnumerable<PieceBlock> Pieces(Block block) => block switch
    {
        PieceBlock piece => [piece],
        TableBlock table => table.Rows.SelectMany(static row => row).SelectMany(static cell => cell.Blocks).SelectMany(Pieces),
        _ => [],
    };

    private static string FirstWords(string text) => text.Length > 16 ? text[..16] : text;

    private static bool IsCapital(string text) => text.Length > 0 && !VietnameseText.Unaccent(VietnameseText.Compose(text)).Any(char.IsLower);

    private static string Fold(string text) => VietnameseText.Unaccent(VietnameseText.Compose(text)).Trim().ToUpperInvariant();
}
