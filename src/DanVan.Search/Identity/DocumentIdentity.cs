using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Which document is meant: family (kind and issuer as the symbol writes them), place of a local issuer, date, and number. Text form:
/// <c>family[@place]:date:number</c>, lower-case ASCII, for example <c>nq-tw:2013-06-03:0025</c>, <c>kh-ubnd@tay-ninh:2024-03-25:0859</c>,
/// <c>nd-cp:2020:0030</c> (a normative number carries its year and needs no day) and <c>luat:2022:thuc-hien-dan-chu-o-co-so</c>. It sorts by
/// family, place, date and number; <c>undated</c> stands where no date is known, <c>?</c> after the at sign where the place is not. Two
/// identities are equal where their text forms are. The default value is no identity. Immutable and thread-safe.
/// </summary>
public readonly record struct DocumentIdentity : IComparable<DocumentIdentity>
{
    internal const string UnknownPlace = "?";

    private const string Undated = "undated";

    // Longer ones take a buffer of the heap while they are made.
    private const int LikelyLength = 128;

    private readonly string? _family;
    private readonly string? _sequence;

    internal DocumentIdentity(string family, string? place, PartialDate date, string sequence)
    {
        _family = family;
        Place = place;
        Date = date;
        _sequence = sequence;
    }

    /// <summary>Kind and issuer code in lower-case ASCII with dashes: <c>nq-tw</c>, <c>kh-ubnd</c>, <c>qh15</c>; <c>luat</c> for a law known by name only.</summary>
    public string Family => _family ?? "";

    /// <summary>The place of a local issuer (<c>tay-ninh</c>, <c>tay-ninh.huyen-tan-chau</c>), <c>?</c> where it is not known, null for central ones.</summary>
    public string? Place { get; }

    /// <summary>The date as far as it belongs to the identity.</summary>
    public PartialDate Date { get; }

    /// <summary>The number without symbol and year (<c>0025</c>, <c>0030c</c>), or the name of a law.</summary>
    public string Sequence => _sequence ?? "";

    /// <summary>Whether there is no identity.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_family);

    /// <summary>The text form.</summary>
    public string Text
    {
        get
        {
            if (IsEmpty) return "";
            Span<char> when = stackalloc char[PartialDate.LongestText];
            ReadOnlySpan<char> date = when[..Date.Write(when)];
            if (date.Length == 0) date = Undated;
            return Place is null
                ? string.Create(CultureInfo.InvariantCulture, stackalloc char[LikelyLength], $"{Family}:{date}:{Sequence}")
                : string.Create(CultureInfo.InvariantCulture, stackalloc char[LikelyLength], $"{Family}@{Place}:{date}:{Sequence}");
        }
    }

    /// <summary>A link in the manner of Akoma Ntoso: <c>/akn/vn/act/kh-ubnd/tay-ninh/2024-03-25/0859</c>.</summary>
    public string Link
    {
        get
        {
            if (IsEmpty) return "";
            var builder = new StringBuilder("/akn/vn/act/").Append(Family);
            if (Place is not null) builder.Append('/').Append(Place is UnknownPlace ? "unknown" : Place);
            return builder.Append('/').Append(DateText).Append('/').Append(Sequence).ToString();
        }
    }

    private string DateText => Date.IsEmpty ? Undated : Date.ToString();

    /// <summary>The identity of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="date">The date of the document; only its year counts for a number that has the year inside.</param>
    /// <param name="place">The place of a local issuer as in <see cref="Place"/>; null for central ones.</param>
    public static DocumentIdentity Create(DocumentNumber number, PartialDate date = default, string? place = null)
    {
        if (number.IsEmpty) return default;
        var (family, sequence, year) = IdentityKeys.Split(number);
        var when = year != 0 ? new PartialDate(year) : date;
        return new DocumentIdentity(family, IdentityKeys.IsCentral(family) ? null : place ?? UnknownPlace, when, sequence);
    }

    /// <summary>Reads the text form; false where the text is none.</summary>
    public static bool TryParse(string? text, out DocumentIdentity identity)
    {
        identity = default;
        if (text is null || text.Length > 600) return false;
        var parts = text.Split(':');
        if (parts.Length != 3 || parts[0].Length == 0 || parts[2].Length == 0) return false;
        var at = parts[0].IndexOf('@', StringComparison.Ordinal);
        var family = at < 0 ? parts[0] : parts[0][..at];
        var place = at < 0 ? null : parts[0][(at + 1)..];
        if (family.Length == 0 || place?.Length == 0) return false;
        PartialDate date = default;
        if (!string.Equals(parts[1], Undated, StringComparison.Ordinal) && !PartialDate.TryParse(parts[1], null, out date)) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '.' or ':' or '@' or '?')) return false;
        }

        identity = new DocumentIdentity(family, place, date, IdentityKeys.Pad(parts[2]));
        return true;
    }

    /// <summary>Orders by the text form, ordinal.</summary>
    public int CompareTo(DocumentIdentity other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>Whether the text form of <paramref name="left"/> comes before that of <paramref name="right"/>.</summary>
    public static bool operator <(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the text form of <paramref name="left"/> comes before that of <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the text form of <paramref name="left"/> comes after that of <paramref name="right"/>.</summary>
    public static bool operator >(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the text form of <paramref name="left"/> comes after that of <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) >= 0;

    /// <summary>The same document at another place and date.</summary>
    internal DocumentIdentity At(string? place, PartialDate date) => new(Family, place, date, Sequence);

    /// <summary>The text form.</summary>
    public override string ToString() => Text;
}
