using System.Globalization;
using System.Text;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Synthetic;

/// <summary>
/// Plans of 63 provinces from 2010 to 2024 that cite central acts (those of the register, with their real numbers, dates and names) and made local ones,
/// with the true identity of every citation. A few acts are cited very often and most seldom; every province gives the same local numbers,
/// and gives them again each year; of the citations without a date, about two in three repeat one that has it.
/// </summary>
public sealed class SyntheticCorpus
{
    private const int FirstYear = 2010;
    private const int LastYear = 2024;
    private const int LocalPerYear = 14;

    private readonly SyntheticOptions _options;
    private readonly Act[] _central;
    private readonly Act[][][] _local;
    private readonly int[] _centralUntil;

    /// <summary>Prepares the acts that the plans cite.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public SyntheticCorpus(SyntheticOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var random = new Random(options.Seed);
        _central = [.. Central().OrderBy(static a => a.Date).ThenBy(static a => a.Identity)];
        _local = [.. Words.Provinces.Select(province => Enumerable.Range(FirstYear - 1, LastYear - FirstYear + 2).Select(year => Local(random, province, year)).ToArray())];
        _centralUntil = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => _central.Count(a => a.Date.Year < year))];
    }

    /// <summary>The plans, one by one, always in the same order.</summary>
    public IEnumerable<SyntheticPlan> Plans()
    {
        for (var i = 0; i < _options.Plans; i++) yield return Plan(i);
    }

    /// <summary>The plan with an index from 0, without making those before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public SyntheticPlan Plan(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var random = new Random(HashCode(_options.Seed, index));
        var province = index % Words.Provinces.Length;
        var year = FirstYear + index / Words.Provinces.Length % (LastYear - FirstYear + 1);
        var round = index / (Words.Provinces.Length * (LastYear - FirstYear + 1));
        return new Writer(this, random, province, year, round).Write();
    }

    private static int HashCode(int seed, int index) => unchecked((seed * 397) ^ (index * (int)2654435761));

    private static IEnumerable<Act> Central() =>
        from act in ActRegister.Default.Acts
        where act.Date.IsDay && act.Issuer.Length > 0 && act.Kind.Length > 0
        let identity = DocumentIdentity.Create(act.Number, act.Date)
        where identity.Place is null
        select new Act(act.Kind, act.Number, act.Date, act.Issuer, "về " + char.ToLowerInvariant(act.Name[0]) + act.Name[1..], null);

    private static Act[] Local(Random random, (string Name, string Slug) province, int year)
    {
        var acts = new Act[LocalPerYear];
        var numbers = new HashSet<(int, int)>();
        for (var i = 0; i < acts.Length; i++)
        {
            var form = i % Words.Local.Length;
            var (kind, symbol, isParty, issuer) = Words.Local[form];
            int sequence;
            do sequence = random.Next(1, isParty ? 60 : 900);
            while (!numbers.Add((form, sequence)));
            var number = string.Create(CultureInfo.InvariantCulture, $"{sequence:00}{(isParty ? '-' : '/')}{symbol}");
            var date = new PartialDate(year, random.Next(1, 13), random.Next(1, 29));
            var subject = Words.Subjects[random.Next(Words.Subjects.Length)];
            var title = string.Create(CultureInfo.InvariantCulture, $"{Words.Actions[random.Next(Words.Actions.Length)]} {subject} năm {year}");
            acts[i] = new Act(kind, DocumentNumber.Parse(number, CultureInfo.InvariantCulture), date, issuer, title, province.Slug);
        }

        return acts;
    }

    /// <summary>Writes one plan.</summary>
    private sealed class Writer(SyntheticCorpus corpus, Random random, int province, int year, int round)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Citation> _citations = [];
        private readonly List<DocumentIdentity> _truth = [];
        private readonly List<PlanSection> _sections = [];
        private readonly List<PlanTask> _tasks = [];
        private readonly List<Act> _cited = [];
        private readonly PartialDate _date = new(year, 1 + round % 12, 28);
        private string? _section;

        private (string Name, string Slug) Place => Words.Provinces[province];

        public SyntheticPlan Write()
        {
            var level = Words.Cities.Contains(Place.Name, StringComparer.Ordinal) ? "thành phố" : "tỉnh";
            var issuer = $"Ủy ban nhân dân {level} {Place.Name}";
            var number = DocumentNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{1000 + round}/KH-UBND"), CultureInfo.InvariantCulture);
            var title = string.Create(CultureInfo.InvariantCulture, $"Thực hiện {Words.Subjects[random.Next(Words.Subjects.Length)]} năm {year}");
            _text.Append(issuer.ToUpperInvariant()).Append("\n\nSố: ").Append(number).Append("\n\n").Append(Place.Name)
                .Append(string.Create(CultureInfo.InvariantCulture, $", ngày {_date.Day:00} tháng {_date.Month:00} năm {_date.Year}"))
                .Append("\n\nKẾ HOẠCH\n").Append(title).Append("\n\n");
            var end = _text.Length;
            var count = corpus._options.CitationsPerPlan / 2 + random.Next(corpus._options.CitationsPerPlan + 1);
            var basis = Math.Min(count, 3);
            _text.Append("Thực hiện ");
            for (var i = 0; i < basis; i++)
            {
                if (i > 0) _text.Append("; ");
                Cite(CitationRelation.Basis);
            }

            _text.Append(", ").Append(issuer).Append(" ban hành Kế hoạch như sau:\n\n");
            Section("I", "MỤC ĐÍCH, YÊU CẦU");
            Sentence();
            Section("II", "NỘI DUNG");
            for (var i = basis; i < count; i++)
            {
                _text.Append("- Tổ chức thực hiện ");
                Cite(CitationRelation.Implements);
                _text.Append(".\n\n");
                if (i % 3 == 0) Sentence();
            }

            Section("III", "TỔ CHỨC THỰC HIỆN");
            Task();
            _text.Append("Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.\n");
            var text = _text.ToString();
            var document = new PlanDocument
            {
                Source = $"{Place.Slug}/{year}/{number.Sequence}.txt",
                Text = text,
                Header = new PlanHeader
                {
                    Kind = "Kế hoạch",
                    Number = number,
                    Symbol = number.Symbol,
                    Issuer = issuer,
                    Place = Place.Name,
                    Province = Place.Name,
                    Level = IssuerLevel.Province,
                    Date = _date,
                    Title = title,
                    End = end,
                },
                Sections = [.. _sections.Select((s, i) => s with { Extent = TextSpan.FromBounds(s.Heading.Start, i + 1 < _sections.Count ? _sections[i + 1].Heading.Start : text.Length) })],
                Citations = _citations,
                Tasks = _tasks,
                Recipients = [new Recipient("Các sở, ban, ngành", default), new Recipient("Lưu: VT", default)],
            };
            return new SyntheticPlan($"{Place.Slug}/{year}/{number.Sequence}", document with { Outline = document.Sections }, _truth);
        }

        private void Section(string path, string title)
        {
            var start = _text.Length;
            _text.Append(path).Append(". ").Append(title);
            _sections.Add(new PlanSection(path, title, 1 + _sections.Count, 1, TextSpan.FromBounds(start, _text.Length), default));
            _text.Append("\n\n");
            _section = path;
        }

        private void Sentence() => _text.Append(Words.Sentences[random.Next(Words.Sentences.Length)]).Append("\n\n");

        private void Task()
        {
            var start = _text.Length;
            var office = Words.Offices[random.Next(Words.Offices.Length)];
            var due = new PartialDate(year, 12, 1 + random.Next(28));
            _text.Append(office).Append(" chủ trì theo dõi, báo cáo kết quả ");
            var at = _text.Length;
            _text.Append(string.Create(CultureInfo.InvariantCulture, $"trước ngày {due.Day:00}/{due.Month:00}/{due.Year}"));
            var span = TextSpan.FromBounds(at, _text.Length);
            _text.Append('.');
            var text = _text.ToString(start, _text.Length - start);
            _tasks.Add(new PlanTask
            {
                Span = new TextSpan(start, text.Length),
                Text = text,
                Section = _section,
                Lead = [new Assignee(office, office, new TextSpan(start, office.Length))],
                Deadlines = [new Deadline { Span = span, Text = text[(at - start)..^1], Type = DeadlineType.By, To = due }],
            });
            _text.Append("\n\n");
        }

        private void Cite(CitationRelation relation)
        {
            var undated = random.NextDouble() < corpus._options.Undated;
            var repeats = undated && _cited.Count > 0 && random.Next(3) < 2;
            var (act, named) = repeats ? (_cited[random.Next(_cited.Count)], null) : Pick();
            if (!repeats && !undated) _cited.Add(act);
            var (number, date) = (act.Number, act.Date);
            if (!undated && random.NextDouble() < corpus._options.Slips) (number, date) = Slip(number, date);
            var start = _text.Length;
            _text.Append(act.Kind).Append(" số ");
            var numberSpan = new TextSpan(_text.Length, number.ToString().Length);
            _text.Append(number);
            if (!undated) _text.Append(string.Create(CultureInfo.InvariantCulture, $" ngày {date.Day:00}/{date.Month:00}/{date.Year}"));
            var span = TextSpan.FromBounds(start, _text.Length);
            string? issuer = null;
            string? title = null;
            if (!repeats)
            {
                issuer = named is null ? act.Issuer : $"{act.Issuer} {named}";
                _text.Append(" của ").Append(issuer).Append(' ');
                if (random.Next(10) < 8)
                {
                    title = act.Title;
                    _text.Append(title);
                }
            }

            _citations.Add(new Citation
            {
                Id = _citations.Count + 1,
                Class = CitationClass.Numbered,
                Span = span,
                Text = _text.ToString(span.Start, span.Length),
                Kind = act.Kind,
                Number = number,
                NumberSpan = numberSpan,
                Date = undated ? default : date,
                Issuer = issuer,
                Title = title,
                Relation = relation,
                Section = _section,
                Context = span,
            });
            _truth.Add(act.Identity);
        }

        private (Act Act, string? Named) Pick()
        {
            var kind = random.Next(20);
            if (kind < 10)
            {
                // A share of one in the rank: the first acts are cited everywhere, the last hardly ever.
                var until = corpus._centralUntil[year - FirstYear];
                var rank = (int)(until * Math.Pow(random.NextDouble(), 3));
                return (corpus._central[Spread(rank, until)], null);
            }

            // Mostly what the own province issued this year or the year before; sometimes what another did, which the text then names.
            var other = kind == 19 ? random.Next(Words.Provinces.Length) : province;
            var acts = corpus._local[other][year - FirstYear + random.Next(2)];
            var earlier = Array.FindAll(acts, a => a.Date.CompareTo(_date) < 0);
            if (earlier.Length == 0) earlier = corpus._local[other][year - FirstYear];
            return (earlier[random.Next(earlier.Length)], other == province ? null : Words.Provinces[other].Name);
        }

        private static int Spread(int rank, int count) => (int)((long)rank * 7919 % count);

        private (DocumentNumber Number, PartialDate Date) Slip(DocumentNumber number, PartialDate date)
        {
            switch (random.Next(4))
            {
                case 0:
                    return (number, new PartialDate(date.Year, date.Month, date.Day % 10 == date.Day ? date.Day + 20 > 28 ? date.Day + 10 : date.Day + 20 : date.Day % 10 == 0 ? date.Day / 10 : date.Day % 10));
                case 1:
                    return (number, new PartialDate(date.Year, date.Month % 12 + 1, Math.Min(date.Day, 28)));
                case 2:
                    return (number, new PartialDate(date.Year - 1, date.Month, Math.Min(date.Day, 28)));
                default:
                    var text = number.ToString();
                    var digits = number.Sequence.Length;
                    var at = random.Next(digits);
                    if (!char.IsAsciiDigit(text[at])) at = 0;
                    var digit = (char)('1' + (text[at] - '0' + random.Next(8)) % 9);
                    if (digit == text[at]) digit = digit == '9' ? '1' : (char)(digit + 1);
                    return (DocumentNumber.Parse(text[..at] + digit + text[(at + 1)..], CultureInfo.InvariantCulture), date);
            }
        }
    }
}
