using System.Globalization;
using System.Runtime.CompilerServices;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>
/// Numbers of the centre that no act of the register bears and that cannot be right all the same: out of the order in which the numbers of a series go with their days, in
/// the series of another National Assembly, or far above every number that the series has had.
/// </summary>
internal static class SeriesRule
{
    // Acts are numbered when they are signed or a few days later.
    private const int Slack = 15;

    // Witnesses against a number, where none of them is sure.
    private const int LeastWitnesses = 2;

    // The first numbers of a year are kept for acts on the armed forces, which are signed months later (01/2018/NĐ-CP of 6/8/2018).
    private const int LastKept = 15;

    // Before, the kinds of a body shared one series (1121/1997/QĐ-TTg, 78/2005/TT-BNV).
    private const int FirstOfOwnSeries = 2010;

    // A series of which so many acts are known has not had much higher numbers.
    private const int LeastKnown = 10;
    private const int MostAbove = 20;

    // An assembly is elected some weeks before it sits, and the one before it acts until then.
    private const int DaysAroundSession = 10;

    // The first session of each National Assembly from the ninth (19/9/1992) to the sixteenth.
    private static readonly (int Term, DateOnly From)[] Assemblies =
    [
        (9, new DateOnly(1992, 9, 19)), (10, new DateOnly(1997, 9, 20)), (11, new DateOnly(2002, 7, 19)), (12, new DateOnly(2007, 7, 19)),
        (13, new DateOnly(2011, 7, 21)), (14, new DateOnly(2016, 7, 20)), (15, new DateOnly(2021, 7, 20)), (16, new DateOnly(2026, 4, 6)),
    ];

    private static readonly ConditionalWeakTable<ActRegister, Table> Tables = [];

    // What says of a number more than that it cannot be right.
    private static readonly string[] Graver =
        [CheckCodes.SimilarToRegistered, CheckCodes.SimilarDate, CheckCodes.RegisterDateConflict, CheckCodes.YearMismatch, CheckCodes.OtherAct, CheckCodes.MisprintedNumber, CheckCodes.MissingYear, CheckCodes.ImpossibleDate];

    public static void Run(IEnumerable<Cited> numbered, ActRegister register, Findings findings)
    {
        var table = Tables.GetValue(register, static acts => new Table(acts));
        HashSet<FindingPlace>? told = null;
        foreach (var group in numbered.Where(static c => c.Resolved.Identity.Place is null && c.Citation.ReadingConfidence >= 1 && !c.Citation.DateIsShared).GroupBy(static c => (Number: c.Label, c.Citation.Date)))
        {
            var all = group.OrderBy(static c => c.Source, StringComparer.Ordinal).ThenBy(static c => c.Citation.Span.Start).ToList();
            var cited = all[0];
            if (cited.Citation.Number is not { } number || !int.TryParse(number.Sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) continue;
            var date = cited.Citation.Date;
            if (table.Other(number, date) is { } other)
            {
                if (!Told(all)) findings.Add(CheckCodes.RegisterDateConflict, cited, all, other.Date.ToString(), cited.Label, date.ToString(), other.Date.ToString());
                continue;
            }

            var (code, arguments) = Assembly(number, date) is { } assembly ? (CheckCodes.AssemblyMismatch, assembly)
                : table.Knows(number, date) ? default
                : table.Contradicts(number, sequence, date) is { } act ? (CheckCodes.NumberOrder, [date.ToString(), act.Number.ToString(), act.Date.ToString()])
                : HasOwnSeries(number, date) && table.Highest(number, sequence) is { } highest ? (CheckCodes.NumberTooHigh, [highest])
                : default((string Code, string[] Arguments));
            if (code is null || Told(all)) continue;
            findings.Add(code, cited, all, string.Equals(code, CheckCodes.AssemblyMismatch, StringComparison.Ordinal) ? Registered(number, arguments[1], register) : null, [cited.Label, .. arguments]);
        }

        bool Told(List<Cited> all)
        {
            told ??= [.. findings.All.Where(static f => Graver.Contains(f.Code, StringComparer.Ordinal)).SelectMany(static f => f.Places)];
            return all.Exists(c => told.Contains(c.Place));
        }
    }

    private static bool HasOwnSeries(DocumentNumber number, PartialDate date) =>
        Math.Max(number.Year, date.Year) is var year && (year >= FirstOfOwnSeries || (year == 0 && number.Form == NumberForm.Party));

    /// <summary>The number with the right assembly, where the register has such an act.</summary>
    private static string? Registered(DocumentNumber number, string term, ActRegister register)
    {
        var right = Array.Find(Assemblies, a => string.Equals(PartyTerms.Roman(a.Term), term, StringComparison.Ordinal)).Term;
        var at = number.Symbol.LastIndexOf("QH", StringComparison.OrdinalIgnoreCase) + 2;
        var text = number.ToString();
        return right > 0 && DocumentNumber.TryParse(text[..^(number.Symbol.Length - at)] + right.ToString(CultureInfo.InvariantCulture), out var meant) && register.Find(meant).Count > 0 ? meant.ToString() : null;
    }

    /// <summary>"94/2024/QH14": the term in which the day, or the year in the number, lies, and that of the number; null where they may be one.</summary>
    private static string[]? Assembly(DocumentNumber number, PartialDate date)
    {
        if (AssemblyOf(number.Symbol) is not (> 0 and var named)) return null;
        var when = date.Exists ? date : number.Year > 0 ? new PartialDate(number.Year) : default;
        if (when.Earliest is not { } first || when.Latest is not { } last || first < Assemblies[0].From) return null;
        var (least, most) = (TermOn(first.AddDays(-DaysAroundSession)), TermOn(last.AddDays(DaysAroundSession)));
        if (least == 0 || (named >= least && named <= most)) return null;
        return [(date.Exists ? date : when).ToString(), least == most ? Text(least) : Text(least) + ", " + Text(most), Text(named)];

        static string Text(int term) => PartyTerms.Roman(term);
    }

    private static int TermOn(DateOnly day)
    {
        var term = 0;
        foreach (var (number, from) in Assemblies)
        {
            if (day >= from) term = number;
        }

        return term;
    }

    /// <summary>The figure behind QH at the end of a symbol: QH15, UBTVQH14, NQ-UBTVQH15; 0 for none that is known.</summary>
    private static int AssemblyOf(string symbol)
    {
        var at = symbol.LastIndexOf("QH", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && int.TryParse(symbol.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var term) && term >= Assemblies[0].Term && term <= Assemblies[^1].Term ? term : 0;
    }

    /// <summary>The acts of a register by series. The numbers of a series begin anew each year, those of the Party's centre each term.</summary>
    private sealed class Table
    {
        private readonly Dictionary<(string Symbol, bool HasYear, int Round), List<(int Sequence, RegisteredAct Act)>> _series = [];
        private readonly Dictionary<(string Symbol, bool HasYear), (int Count, int Sequence, RegisteredAct Act)> _highest = [];
        private readonly ActRegister _register;

        public Table(ActRegister register)
        {
            _register = register;
            foreach (var act in register.Acts)
            {
                if (act.Confidence == ActConfidence.Low || act.Number.IsEmpty || !int.TryParse(act.Number.Sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || RegisteredPlaces.Of(act) is not null) continue;
                var symbol = VietnameseText.SearchFold(act.Number.Symbol);
                var all = (symbol, act.Number.Year > 0);
                var (count, most, highest) = _highest.GetValueOrDefault(all);
                _highest[all] = sequence > most ? (count + 1, sequence, act) : (count + 1, most, highest);
                if (Round(act.Number, act.Date) is not (> 0 and var round)) continue;
                if (!_series.TryGetValue((symbol, act.Number.Year > 0, round), out var series)) _series[(symbol, act.Number.Year > 0, round)] = series = [];
                series.Add((sequence, act));
            }
        }

        /// <summary>Whether an act of the register bears the number: what is wrong with its date is said elsewhere.</summary>
        public bool Knows(DocumentNumber number, PartialDate date)
        {
            var round = Round(number, date);
            return _register.Find(number).Any(act => round == 0 || number.Year > 0 || Round(act.Number, act.Date) == round);
        }

        /// <summary>The act of the term that bears a number of the Party's centre, where that is of another day: a resolution, directive or conclusion of a term has its number alone.</summary>
        public RegisteredAct? Other(DocumentNumber number, PartialDate date)
        {
            if (number.Form != NumberForm.Party || number.KindCode is not ("NQ" or "CT" or "KL") || Round(number, date) is not (> 0 and var term)) return null;
            var acts = _register.Find(number).Where(act => act.Confidence != ActConfidence.Low && Round(act.Number, act.Date) == term).Take(2).ToList();
            return acts is [var act] && !act.Date.Agrees(date) ? act : null;
        }

        /// <summary>An act with a lower number and a later day, or a higher number and an earlier day; null where the register has none, or none that is sure and no second one.</summary>
        public RegisteredAct? Contradicts(DocumentNumber number, int sequence, PartialDate date)
        {
            if (date.Earliest is not { } day || Round(number, date) is not (> 0 and var round) || !_series.TryGetValue((VietnameseText.SearchFold(number.Symbol), number.Year > 0, round), out var series)) return null;
            var (witnesses, isSure, nearest) = (0, false, default((int Sequence, RegisteredAct Act)?));
            foreach (var known in series)
            {
                if (known.Sequence == sequence || known.Act.Date.Earliest is not { } other) continue;
                var days = known.Sequence < sequence ? other.DayNumber - day.DayNumber : day.DayNumber - other.DayNumber;
                if (days <= Slack || (known.Sequence > sequence && sequence <= LastKept && number.Form != NumberForm.Party)) continue;
                witnesses++;
                isSure |= known.Act.Confidence == ActConfidence.High;
                if (nearest is not { } best || Math.Abs(known.Sequence - sequence) < Math.Abs(best.Sequence - sequence)) nearest = known;
            }

            return isSure || witnesses >= LeastWitnesses ? nearest?.Act : null;
        }

        /// <summary>The highest number that the series has had where this one lies far above it; else null.</summary>
        public string? Highest(DocumentNumber number, int sequence) =>
            _highest.TryGetValue((VietnameseText.SearchFold(number.Symbol), number.Year > 0), out var known) && known.Count >= LeastKnown && sequence > (2 * known.Sequence) + MostAbove ? new ActReference(known.Act.Number, known.Act.Date).ToString() : null;

        /// <summary>The year or the term in which numbers of a series begin anew; 0 where it is not known, or the numbers follow no days (laws are numbered apart from resolutions).</summary>
        private static int Round(DocumentNumber number, PartialDate date)
        {
            if (!date.IsDay || !date.Exists || number.Symbol.Contains("QH", StringComparison.OrdinalIgnoreCase)) return 0;
            if (number.Year > 0) return number.Year == date.Year ? number.Year : 0;
            return number.Form == NumberForm.Party ? string.Equals(number.IssuerCode, "TW", StringComparison.OrdinalIgnoreCase) && !PartyTerms.IsAtCongress(date) ? PartyTerms.Of(date) : 0 : date.Year;
        }
    }
}
