using System.Collections.Frozen;
using System.Text;
using DanVan.Parsing.Catalog;

namespace DanVan.Parsing;

/// <summary>
/// The acts that plans cite, with their dates and whether they are in force. The one that comes with the library is a start, each row with its
/// source and confidence; a user's own rows win over it. Immutable and thread-safe.
/// </summary>
public sealed class ActRegister
{
    private static readonly Lazy<ActRegister> Included = new(static () => new ActRegister(RegisterFile.Read(ResourceText())));

    // What stands for its words in the names of laws: "Luật BHXH", "Luật Ban hành văn bản QPPL của HĐND, UBND".
    private static readonly Dictionary<string, string> Initials = new(StringComparer.Ordinal)
    {
        ["attp"] = "an toàn thực phẩm",
        ["bhxh"] = "bảo hiểm xã hội",
        ["bhyt"] = "bảo hiểm y tế",
        ["bvbmnn"] = "bảo vệ bí mật nhà nước",
        ["bvmt"] = "bảo vệ môi trường",
        ["bđg"] = "bình đẳng giới",
        ["cnch"] = "cứu nạn cứu hộ",
        ["cqđp"] = "chính quyền địa phương",
        ["gtgt"] = "giá trị gia tăng",
        ["gtđb"] = "giao thông đường bộ",
        ["hn&gđ"] = "hôn nhân gia đình",
        ["hngđ"] = "hôn nhân gia đình",
        ["hđnd"] = "hội đồng nhân dân",
        ["kcb"] = "khám bệnh chữa bệnh",
        ["mttq"] = "mặt trận tổ quốc",
        ["nsnn"] = "ngân sách nhà nước",
        ["nvqs"] = "nghĩa vụ quân sự",
        ["pbgdpl"] = "phổ biến giáo dục pháp luật",
        ["pccc"] = "phòng cháy chữa cháy",
        ["pctn"] = "phòng chống tham nhũng",
        ["pctt"] = "phòng chống thiên tai",
        ["qppl"] = "quy phạm pháp luật",
        ["tgpl"] = "trợ giúp pháp lý",
        ["tncn"] = "thu nhập cá nhân",
        ["tndn"] = "thu nhập doanh nghiệp",
        ["ttđb"] = "tiêu thụ đặc biệt",
        ["tđkt"] = "thi đua khen thưởng",
        ["ubnd"] = "ủy ban nhân dân",
        ["vbqppl"] = "văn bản quy phạm pháp luật",
        ["xlvphc"] = "xử lý vi phạm hành chính",
    };

    private readonly FrozenDictionary<string, RegisteredAct[]> _byKey;
    private readonly FrozenDictionary<string, RegisteredAct[]> _byName;
    private readonly FrozenDictionary<PartialDate, RegisteredAct[]> _byDay;
    private readonly Lazy<FrozenDictionary<string, RegisteredAct[]>> _byPlainName;
    private readonly Lazy<FrozenDictionary<string, RegisteredAct[]>> _bySubject;

    private ActRegister(IReadOnlyList<RegisteredAct> acts)
    {
        Acts = acts;
        _byKey = acts.GroupBy(static a => KeyOf(a.Number), StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.OrderBy(static a => a.Date).ToArray(), StringComparer.Ordinal);
        _byDay = acts.Where(static a => a.Date.IsDay).GroupBy(static a => a.Date).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());
        _byName = acts.Where(static a => IsLaw(a.Kind))
            .GroupBy(static a => LawKey(a.Kind, a.Name), StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.OrderBy(static a => a.Date).ToArray(), StringComparer.Ordinal);
        _byPlainName = new(() => _byName.GroupBy(static named => PlainKey(named.Key), StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.SelectMany(static named => named.Value).OrderBy(static a => a.Date).ToArray(), StringComparer.Ordinal));
        _bySubject = new(() => acts.GroupBy(static a => SubjectKey(a.Name), StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The register that comes with the library.</summary>
    public static ActRegister Default => Included.Value;

    /// <summary>Every act, in the order of the file.</summary>
    public IReadOnlyList<RegisteredAct> Acts { get; }

    /// <summary>The heading of a register file.</summary>
    public static string Heading => RegisterFile.Heading;

    /// <summary>A register of the acts given.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="acts"/> is null.</exception>
    /// <exception cref="ActRegisterException">Two acts are the same, they close a loop, or an act is superseded by an earlier one.</exception>
    public static ActRegister Of(IEnumerable<RegisteredAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        RegisteredAct[] all = [.. acts];
        RegisterFile.Validate(all, areLines: false);
        return new ActRegister(all);
    }

    /// <summary>Reads a register: CSV in UTF-8 with the columns of the register that comes with the library.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    /// <exception cref="ActRegisterException">A row is malformed, names itself, has an impossible date, or closes a loop.</exception>
    public static ActRegister Parse(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return new ActRegister(RegisterFile.Read(csv));
    }

    /// <summary>Writes the register as <see cref="Parse"/> reads it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        RegisterFile.Write(Acts, writer);
    }

    /// <summary>This register with the rows of another one, which win where number and date are equal.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ActRegisterException">The two together close a loop, or an act is superseded by an earlier one.</exception>
    public ActRegister With(ActRegister other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var own = other.Acts.Select(static a => (a.Number, a.Date)).ToHashSet();
        var both = new ActRegister([.. Acts.Where(a => !own.Contains((a.Number, a.Date))), .. other.Acts]);
        RegisterFile.Validate(both.Acts, areLines: false);
        return both;
    }

    /// <summary>The acts that a number names, by date; the letters' marks, the case and the joiners of the number do not count.</summary>
    public IReadOnlyList<RegisteredAct> Find(DocumentNumber number) =>
        number.IsEmpty ? [] : _byKey.GetValueOrDefault(KeyOf(number)) ?? [];

    /// <summary>The acts of a day, in the order of the file; none for a date that is no day.</summary>
    internal IReadOnlyList<RegisteredAct> OfDay(PartialDate day) => _byDay.GetValueOrDefault(day) ?? [];

    /// <summary>The acts whose whole subject is this one, in the order of the file.</summary>
    internal IReadOnlyList<RegisteredAct> OfSubject(string title) => _bySubject.Value.GetValueOrDefault(SubjectKey(title)) ?? [];

    // "về công tác văn thư", "quy định về công tác văn thư" and "Công tác văn thư" are one.
    private static string SubjectKey(string title)
    {
        var key = VietnameseText.NameKey(title).AsSpan();
        foreach (var opening in Openings)
        {
            if (key.StartsWith(opening, StringComparison.Ordinal)) key = key[opening.Length..];
        }

        return key.ToString();
    }

    private static readonly string[] Openings = ["quy định ", "về ", "việc "];

    /// <summary>The act that a reference names, or null where there is none or the number alone names several.</summary>
    public RegisteredAct? Find(ActReference reference)
    {
        var found = Find(reference.Number);
        if (!reference.Date.IsEmpty) found = [.. found.Where(a => a.Date.Agrees(reference.Date))];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The laws, codes and ordinances that bear a name, by date; "Luật Tiếp công dân", with or without year, whatever its case.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<RegisteredAct> FindLaw(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(LawKey("", name)) ?? [];
    }

    /// <summary>The laws whose name is this but for its marks, as it is typed ("luat tiep cong dan 2013"); a document is not read so.</summary>
    internal IReadOnlyList<RegisteredAct> FindLawByPlainName(string name) => _byPlainName.Value.GetValueOrDefault(PlainKey(VietnameseText.NameKey(WithoutNotes(name)))) ?? [];

    // As LawKey, of words that have lost their marks: "va" and "ve" may be what is left of other words too, and are left out on both sides.
    private static string PlainKey(string key)
    {
        var words = VietnameseText.Unaccent(key).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            var isBefore = words[i] is "nam" or "so" or "ngay" && i + 1 < words.Length && char.IsAsciiDigit(words[i + 1][0]);
            if (isBefore || (words[i] is ['1' or '2', _, _, _] && words[i].AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)) words = words[..i];
        }

        return string.Join(' ', words.Where(static word => word is not ("va" or "ve")));
    }

    /// <summary>
    /// The name of a law without what varies: the year, number and date behind it, punctuation and the little words "và", "về".
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static string LawNameKey(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return LawKey("", name);
    }

    private static readonly string Constitution = VietnameseText.NameKey("Hiến pháp");

    private static bool IsLaw(string kind) => kind is "Luật" or "Bộ luật" or "Pháp lệnh" or "Hiến pháp";

    private static string LawKey(string kind, string name)
    {
        var key = VietnameseText.NameKey(WithoutNotes(name));
        var kindKey = VietnameseText.NameKey(kind);
        if (kindKey.Length > 0 && !key.StartsWith(kindKey, StringComparison.Ordinal)) key = kindKey + " " + key;
        var words = Spelt(key).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var builder = new StringBuilder(key.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "và" or "về") continue;
            if (words[i] is "năm" or "số" or "ngày" && i + 1 < words.Length && char.IsAsciiDigit(words[i + 1][0])) break;
            if (words[i].Length == 4 && words[i].StartsWith('1') | words[i].StartsWith('2') && words[i].AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) break;
            if (builder.Length > 0) builder.Append(' ');
            builder.Append(Initials.GetValueOrDefault(words[i], words[i]));
        }

        // "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"
        return words is [var first, var second, ..] && builder.Length > Constitution.Length && string.Equals(first + " " + second, Constitution, StringComparison.Ordinal) ? Constitution : builder.ToString();
    }

    // What stands in brackets is a note: "(sửa đổi)", "(2025)", and inside a name its initials: "Phòng cháy, chữa cháy (PCCC) và cứu nạn, cứu hộ".
    private static string WithoutNotes(string name)
    {
        for (var open = name.IndexOf('(', StringComparison.Ordinal); open > 0; open = name.IndexOf('(', StringComparison.Ordinal))
        {
            var close = name.IndexOf(')', open);
            name = close < 0 ? name[..open] : string.Concat(name.AsSpan(0, open), name.AsSpan(close + 1));
        }

        return name;
    }

    // The codes that are cited by their initials.
    private static string Spelt(string key)
    {
        foreach (var (initials, name) in (ReadOnlySpan<(string, string)>)[("blhs", "bộ luật hình sự"), ("blds", "bộ luật dân sự"), ("bltths", "bộ luật tố tụng hình sự"), ("blttds", "bộ luật tố tụng dân sự"), ("bllđ", "bộ luật lao động"), ("blhhvn", "bộ luật hàng hải việt nam")])
        {
            if (key.StartsWith(initials, StringComparison.Ordinal) && (key.Length == initials.Length || key[initials.Length] == ' ')) return name + key[initials.Length..];
        }

        return key;
    }

    private static string KeyOf(DocumentNumber number)
    {
        if (PlainKeyOf(number) is { } plain) return plain;
        var text = VietnameseText.SearchFold(LetterTwins.Latin(number.ToString())).Replace("tư", "tw", StringComparison.Ordinal);
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) builder.Append(VietnameseText.Unaccent(c));
            else if (c is '-' or '/') builder.Append('-');
            else if (c == '.') builder.Append('.');
        }

        return builder.ToString().TrimStart('0');
    }

    // Most numbers have no letters beyond ASCII but Đ: their key is made letter by letter.
    private static string? PlainKeyOf(DocumentNumber number)
    {
        var text = number.ToString();
        if (text.Length > 64) return null;
        Span<char> key = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is 'Đ' or 'đ') key[length++] = 'd';
            else if (!char.IsAscii(c)) return null;
            else if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
            else if (c is '-' or '/') key[length++] = '-';
            else if (c == '.') key[length++] = '.';
        }

        return new string(key[..length].TrimStart('0'));
    }

    private static string ResourceText()
    {
        using var stream = typeof(ActRegister).Assembly.GetManifestResourceStream("DanVan.Parsing.Data.register.csv")
            ?? throw new InvalidOperationException("The register is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
