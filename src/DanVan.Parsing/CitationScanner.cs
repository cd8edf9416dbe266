using System.Text;
using DanVan.Parsing.Citations;

namespace DanVan.Parsing;

/// <summary>Which mentions a <see cref="CitationScanner"/> tells.</summary>
[Flags]
public enum CitationForms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Documents by their number, laws with a number included. What stands there by kind and sequence alone ("Nghị quyết 57") is told by <see cref="PlanParser"/>, which reads words that the scanner passes over.</summary>
    Numbered = 1,

    /// <summary>Laws, codes, ordinances and the constitution by their name alone.</summary>
    Laws = 2,

    /// <summary>Resolutions and conclusions of a congress or plenum by their name alone.</summary>
    Named = 4,

    /// <summary>What looks like the number of a document but could not be read.</summary>
    Unparsed = 8,

    /// <summary>Every citation; what could not be read is left out.</summary>
    Citations = Numbered | Laws | Named,

    /// <summary>Everything.</summary>
    All = Citations | Unparsed,
}

/// <summary>
/// A mention of a document as one text shows it, before anything is shared over a list or resolved. Spans are offsets into the scanned text, UTF-16
/// from a <see cref="CitationScanner"/> and bytes from a <see cref="Utf8CitationScanner"/>; one that is missing is empty. The default value is no mention. Immutable and thread-safe.
/// </summary>
public readonly record struct CitationCandidate
{
    private const int SeenBehind = 256;

    private readonly Candidate _found;
    private readonly bool _isFound;

    internal CitationCandidate(in Candidate found)
    {
        _found = found;
        _isFound = true;
    }

    /// <summary>Whether it is a citation; false for the default value and for what only looks like the number of a document.</summary>
    public bool IsParsed => _isFound && !_found.IsUnparsed;

    /// <summary>In which way it names its document.</summary>
    public CitationClass Class => _found.Class;

    /// <summary>From the first letter of the kind to the end of the date, the number or the name.</summary>
    public TextSpan Span => TextSpan.FromBounds(_found.Start, _found.End);

    /// <summary>The words before "số"; empty where the mention names no kind.</summary>
    public TextSpan KindSpan => Between(_found.KindStart, _found.KindEnd);

    /// <summary>The number; empty for laws and resolutions by name.</summary>
    public TextSpan NumberSpan => Between(_found.NumberStart, _found.NumberEnd);

    /// <summary>The name of a law or resolution; empty for numbered ones.</summary>
    public TextSpan NameSpan => _found.Class == CitationClass.Numbered ? default : Between(_found.Start, _found.NameEnd);

    /// <summary>The issuer where it stands between the kind and the number ("Nghị định của Chính phủ số …"), else empty.</summary>
    public TextSpan IssuerSpan => Between(_found.IssuerStart, _found.IssuerEnd);

    /// <summary>The date that stands with it, as printed; no date where there is none.</summary>
    public PartialDate Date => _found.Date;

    /// <summary>Where the date stands; empty where there is none.</summary>
    public TextSpan DateSpan => Between(_found.DateStart, _found.DateEnd);

    /// <summary>Whether something in the number or the date was read out of other glyphs (O for 0, a lost dash).</summary>
    public bool IsRepaired => _found.Repaired;

    /// <summary>The number with what was damaged repaired; allocates its text.</summary>
    /// <param name="text">The text that was scanned.</param>
    /// <param name="number">The number; none where there is none.</param>
    /// <returns>Whether the mention has a number that could be read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter than the one that was scanned.</exception>
    public bool TryReadNumber(ReadOnlySpan<char> text, out DocumentNumber number)
    {
        number = default;
        if (!IsParsed || NumberSpan.IsEmpty) return false;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(NumberSpan.End, _found.WholeStart), text.Length, nameof(text));
        if (!NumberGrammar.TryRead(text, _found.WholeStart, true, out var match)) return false;
        var whole = NumberGrammar.Format(text, _found.WholeStart, match, out _);
        return _found.SharedFrom > 0 ? SharedSymbols.TryNumber(NumberSpan.Slice(text), whole, out number) : DocumentNumber.TryParse(whole, out number);
    }

    /// <summary>The same for a mention that a <see cref="Utf8CitationScanner"/> found.</summary>
    /// <param name="text">The UTF-8 text that was scanned.</param>
    /// <param name="number">The number; none where there is none.</param>
    /// <returns>Whether the mention has a number that could be read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter than the one that was scanned.</exception>
    public bool TryReadNumber(ReadOnlySpan<byte> text, out DocumentNumber number)
    {
        number = default;
        if (!IsParsed || NumberSpan.IsEmpty) return false;
        var start = _found.WholeStart;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(NumberSpan.End, start), text.Length, nameof(text));
        // What follows tells where the number ends.
        var chars = Encoding.UTF8.GetString(text[start..Math.Min(text.Length, Math.Max(NumberSpan.End, start) + SeenBehind)]);
        if (!NumberGrammar.TryRead(chars, 0, true, out var match)) return false;
        var whole = NumberGrammar.Format(chars, 0, match, out _);
        return _found.SharedFrom > 0 ? SharedSymbols.TryNumber(Encoding.UTF8.GetString(text[NumberSpan.Start..NumberSpan.End]), whole, out number) : DocumentNumber.TryParse(whole, out number);
    }

    private static TextSpan Between(int start, int end) => end > start ? TextSpan.FromBounds(start, end) : default;
}

/// <summary>
/// Finds mentions of documents in a text in one pass: numbers in every form, laws by name, resolutions of a congress or plenum. It allocates
/// nothing, looks round a bounded way from each place, and so takes time linear in the length of any text. The text should be NFC
/// (see <see cref="VietnameseText"/>); letter case does not matter.
/// </summary>
/// <remarks>
/// <code>
/// foreach (var candidate in new CitationScanner(text))
///     Console.WriteLine(candidate.Span.Slice(text));
/// </code>
/// Mentions come in the order of the text and do not overlap. What needs its surroundings (a date shared over a list, the issuer, the
/// title, the relation) is told by <see cref="PlanParser"/>. An instance belongs to one thread; the default value finds nothing.
/// </remarks>
public ref struct CitationScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly CitationForms _forms;
    private readonly bool _onlyNumbers;
    private ScanState _state;
    private Candidate _found;
    private bool _isFound;

    // The members of a list before its last ("217, 218-QĐ/TW"), which is told behind them.
    private SharedMembers _members;
    private Candidate _last;
    private bool _hasLast;

    /// <summary>Creates a scanner at the start of a text.</summary>
    /// <param name="text">The text; any is accepted.</param>
    /// <param name="forms">Which mentions to tell; others are passed over.</param>
    public CitationScanner(ReadOnlySpan<char> text, CitationForms forms = CitationForms.Citations)
    {
        _text = text;
        _forms = forms;
        _onlyNumbers = FastPaths.Vectors && (forms & (CitationForms.Laws | CitationForms.Named)) == CitationForms.None;
    }

    /// <summary>The mention that <see cref="MoveNext"/> found.</summary>
    public readonly CitationCandidate Current => _isFound ? new CitationCandidate(_found) : default;

    /// <summary>Goes on to the next mention; false at the end of the text.</summary>
    public bool MoveNext()
    {
        if (_hasLast)
        {
            if (_members.TryTake(out _found)) return true;
            (_found, _hasLast) = (_last, false);
            return true;
        }

        while (true)
        {
            if (!TryFind()) break;
            if ((_forms & FormOf(_found)) == CitationForms.None) continue;
            _isFound = true;
            if (!_found.HasKind && SharedSymbols.TryFind(_text, _found, _state.TakenBefore, ref _members)) (_last, _hasLast) = (_found, _members.TryTake(out _found));
            return true;
        }

        _isFound = false;
        return false;
    }

    private bool TryFind()
    {
        if (_onlyNumbers) return NumberedScanner.TryNext(_text, ref _state, out _found);
        _state.TakenBefore = _state.Taken;
        return CandidateScanner.TryNext(_text, ref _state, out _found);
    }

    /// <summary>The scanner itself, from where it stands.</summary>
    public readonly CitationScanner GetEnumerator() => this;

    internal static CitationForms FormOf(in Candidate found) => found.IsUnparsed ? CitationForms.Unparsed : (CitationForms)(1 << (int)found.Class);
}
