using System.Collections.Frozen;
using System.Runtime.InteropServices;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>
/// Counts what plans speak of, one plan after another, and keeps of each no more than its strongest terms and its title. A term is two syllables that
/// stand side by side, which most Vietnamese words are; left out are letterhead, recipients and signature, who is charged, days, the names of places,
/// numbers, what joins words, and of a cited document all but its title. Not thread-safe.
/// </summary>
internal sealed class TopicWords
{
    /// <summary>Stands in a title where a phrase cannot go on.</summary>
    public const int Break = -1;

    // What is kept of a plan until it is known which terms count.
    private const int MostKept = 400;

    // So much more does a term count that stands in the title.
    private const float TitleWeight = 2.5f;

    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        "và của các những về trong cho với theo tại từ đến được là có này đó khi để do bởi trên dưới ngày tháng năm như hoặc bằng nhằm đã đang sẽ phải cần mọi mỗi từng thì mà nếu cũng vào ra lên qua sau trước một hai ba".Split(' '),
        StringComparer.Ordinal);

    private static readonly string[][] ProvinceNames = [.. Csv.Resource("provinces.csv").SelectMany(static row => row).SelectMany(NamesIn).DistinctBy(static name => string.Join(' ', name), StringComparer.Ordinal)];

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<SyllableForms> _forms = [];
    private readonly List<int> _syllablePlans = [];
    private readonly Dictionary<long, int> _pairPlans = new(PairComparer.Instance);
    private readonly List<PlanTerms> _plans = [];
    private readonly Dictionary<long, float> _counts = new(PairComparer.Instance);
    private readonly HashSet<int> _seen = [];
    private readonly List<int> _line = [];
    private readonly List<bool> _isCapital = [];
    private readonly char[] _key = new char[SearchAnalyzer.MaxTermLength];
    private readonly List<int[]> _provinces;
    private readonly int[] _prevention;

    public TopicWords()
    {
        _provinces = [.. ProvinceNames.Select(Ids)];
        _prevention = Ids(["phòng", "chống"]);
    }

    /// <summary>The plans in the order in which they came.</summary>
    public IReadOnlyList<PlanTerms> Plans => _plans;

    /// <summary>Takes in a plan.</summary>
    public void Add(PlanDocument plan)
    {
        _counts.Clear();
        _seen.Clear();
        var places = PlacesOf(plan.Header);
        var left = LeftOut(plan);
        Read(plan, left, TextSpan.FromBounds(Math.Clamp(plan.Header.End, 0, plan.Text.Length), plan.Text.Length), places);
        CountPairs();
        foreach (var pair in _counts.Keys) _counts[pair] = MathF.Log(1 + _counts[pair]);
        if (plan.Header.TitleSpan.IsEmpty) Read(plan.Header.Title, places);
        else Read(plan, left, plan.Header.TitleSpan, places);
        var title = _line.ToArray();
        foreach (var pair in PairsOf(title).Distinct()) CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _) += TitleWeight;
        foreach (var id in _seen) _syllablePlans[id]++;
        foreach (var pair in _counts.Keys) CollectionsMarshal.GetValueRefOrAddDefault(_pairPlans, pair, out _)++;
        _plans.Add(new PlanTerms(title, [.. _counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key).Take(MostKept).Select(static c => (c.Key, c.Value))]));
    }

    /// <summary>How firmly two syllables hold together, 0 to 1: near 1 for those that hardly stand apart.</summary>
    public double Cohesion(int first, int second) =>
        first >= 0 && second >= 0 && _pairPlans.TryGetValue(Pair(first, second), out var plans) ? plans / Math.Sqrt((double)_syllablePlans[first] * _syllablePlans[second]) : 0;

    /// <summary>Whether a syllable joins words and is part of none.</summary>
    public bool Joins(int syllable) => _forms[syllable].Joins;

    /// <summary>A syllable as it is printed most, in small letters where any plan has it so.</summary>
    public string Form(int syllable) => _forms[syllable].Best;

    /// <summary>How many plans have a term.</summary>
    public int PlansWith(long pair) => _pairPlans.GetValueOrDefault(pair);

    public static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    public static (int First, int Second) Split(long pair) => ((int)(pair >> 32), unchecked((int)pair));

    /// <summary>The terms of a line, in order.</summary>
    public IEnumerable<long> PairsOf(int[] line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i - 1] != Break && line[i] != Break && !Joins(line[i - 1]) && !Joins(line[i])) yield return Pair(line[i - 1], line[i]);
        }
    }

    private void CountPairs()
    {
        for (var i = 1; i < _line.Count; i++)
        {
            var (first, second) = (_line[i - 1], _line[i]);
            if (first != Break && second != Break && !Joins(first) && !Joins(second)) CollectionsMarshal.GetValueRefOrAddDefault(_counts, Pair(first, second), out _)++;
        }
    }

    /// <summary>What stands in a plan as in every other, in order.</summary>
    private static List<TextSpan> LeftOut(PlanDocument plan)
    {
        var left = new List<TextSpan> { plan.Signature.Span };
        left.AddRange(plan.Cosigners.Select(static signer => signer.Span));
        left.AddRange(plan.Recipients.Select(static recipient => recipient.Span));
        foreach (var task in plan.Tasks)
        {
            left.AddRange(task.Lead.Select(static assignee => assignee.Span));
            left.AddRange(task.Support.Select(static assignee => assignee.Span));
            left.AddRange(task.Deadlines.Select(static deadline => deadline.Span));
        }

        foreach (var citation in plan.Citations)
        {
            if (citation.NumberSpan.End > citation.Span.Start) left.Add(TextSpan.FromBounds(citation.Span.Start, citation.NumberSpan.End));
            left.Add(citation.DateSpan);
            left.Add(citation.IssuerSpan);
        }

        left.RemoveAll(static span => span.IsEmpty);
        left.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return left;
    }

    /// <summary>Reads a part of a plan without what is left out.</summary>
    private void Read(PlanDocument plan, List<TextSpan> left, TextSpan part, List<int[]> places)
    {
        _line.Clear();
        _isCapital.Clear();
        var end = Math.Min(part.End, plan.Text.Length);
        var at = part.Start;
        foreach (var span in left)
        {
            if (span.Start >= end) break;
            if (span.Start > at) Append(plan.Text.AsSpan(at, span.Start - at));
            at = Math.Max(at, span.End);
        }

        if (at < end) Append(plan.Text.AsSpan(at, end - at));
        Mask(places);
    }

    private void Read(ReadOnlySpan<char> text, List<int[]> places)
    {
        _line.Clear();
        _isCapital.Clear();
        Append(text);
        Mask(places);
    }

    private List<int[]> PlacesOf(PlanHeader header) =>
        [.. new[] { header.Place, header.Province }.Concat(UnitNames(header.Issuer)).SelectMany(NamesIn).Select(Ids).Concat(_provinces)];

    // What follows the word for a unit in the name of an issuer is a place: Ủy ban nhân dân huyện …
    private static IEnumerable<string> UnitNames(string? issuer)
    {
        if (issuer is null) yield break;
        foreach (var unit in (ReadOnlySpan<string>)["tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "thị trấn ", "phường ", "xã ", "đặc khu "])
        {
            var at = VietnameseText.SearchFold(issuer).IndexOf(VietnameseText.SearchFold(unit), StringComparison.Ordinal);
            if (at < 0 || at + unit.Length > issuer.Length || (at > 0 && issuer[at - 1] != ' ')) continue;
            var name = issuer[(at + unit.Length)..];
            if (name.Length > 0 && char.IsUpper(name[0])) yield return name;
            yield break;
        }
    }

    private static IEnumerable<string[]> NamesIn(string? text)
    {
        foreach (var part in (text ?? "").Split('-', ',', ';'))
        {
            var name = SearchAnalyzer.Tokens(part).Select(static token => token.Term).ToArray();
            if (name is ["thành", "phố", ..]) name = name[2..];
            if (name.Length > 0) yield return name;
        }
    }

    private int[] Ids(string[] name) => [.. name.Select(term => IdOf(term, term, rank: int.MaxValue))];

    private void Append(ReadOnlySpan<char> text)
    {
        AddBreak();
        var (position, before, wasCapitals) = (0, 0, false);
        while (SearchAnalyzer.TryRun(text, ref position, out var start))
        {
            var word = text[start..position];
            var key = _key.AsSpan(0, SearchAnalyzer.Fold(word, _key));
            var isWord = key.Length > 0 && !key.ContainsAnyInRange('0', '9');
            var isCapitals = IsInCapitals(word);
            var id = isWord ? IdOf(key, word, isCapitals && (wasCapitals || word.ContainsAnyExceptInRange('A', 'Z'))) : Break;
            if (!IsJoined(text[before..start], id)) AddBreak();
            if (isWord)
            {
                _line.Add(id);
                _isCapital.Add(char.IsUpper(word[0]));
                _seen.Add(id);
            }
            else
            {
                AddBreak();
            }

            (before, wasCapitals) = (position, isCapitals);
        }
    }

    private void AddBreak()
    {
        if (_line.Count == 0 || _line[^1] == Break) return;
        _line.Add(Break);
        _isCapital.Add(false);
    }

    // One blank or line end between two words; the comma of "phòng, chống" parts nothing.
    private bool IsJoined(ReadOnlySpan<char> between, int next)
    {
        if (_line.Count == 0 || next == Break) return true;
        if (between is [',', ' ']) return _line[^1] == _prevention[0] && next == _prevention[1];
        return between is [' ' or '\n' or '\u00A0'];
    }

    private void Mask(List<int[]> places)
    {
        foreach (var place in places)
        {
            for (var i = 0; i + place.Length <= _line.Count; i++)
            {
                if (_line[i] != place[0] || !_isCapital[i] || !_isCapital[i + place.Length - 1]) continue;
                var isSame = true;
                for (var j = 1; j < place.Length && isSame; j++) isSame = _line[i + j] == place[j];
                for (var j = 0; j < place.Length && isSame; j++) _line[i + j] = Break;
            }
        }
    }

    // A word of a line in capitals is not known in small letters: its key stands for it until a text has it.
    private int IdOf(ReadOnlySpan<char> key, ReadOnlySpan<char> word, bool isOfLineInCapitals)
    {
        if (isOfLineInCapitals) return IdOf(key, key, SearchAnalyzer.MaxTermLength + 1);
        var rank = 0;
        foreach (var c in word) rank += char.IsUpper(c) ? 1 : 0;
        return IdOf(key, word, rank);
    }

    private int IdOf(ReadOnlySpan<char> key, ReadOnlySpan<char> printed, int rank)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _forms.Count;
            var term = key.ToString();
            _ids.Dictionary.Add(term, id);
            _forms.Add(new SyllableForms(Joining.Contains(term)));
            _syllablePlans.Add(0);
        }

        _forms[id].Count(printed, rank);
        return id;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return word.Length > 1;
    }
}

/// <summary>What is kept of a plan: its title as syllables, and its strongest terms.</summary>
internal sealed record PlanTerms(int[] Title, (long Pair, float Weight)[] Terms);
