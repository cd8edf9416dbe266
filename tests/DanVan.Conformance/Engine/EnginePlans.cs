using System.Text;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Conformance.Engine;

/// <summary>Random plans of few words, so that random queries find something. The same seed gives the same plans.</summary>
internal static class EnginePlans
{
    public static readonly string[] Words =
        ["dân", "vận", "dan", "van", "công", "tác", "hòa", "hoà", "hoa", "ủy", "uỷ", "đất", "dat", "2024", "25-NQ/TW", "nông thôn", "mới", "Đảng", "khéo", "xã"];

    private static readonly string[] Provinces = ["Tây Ninh", "Long An", "Hà Giang", "Thừa Thiên Huế"];

    private static readonly string[] Numbers = ["25-NQ/TW", "05-CT/TU", "859/KH-UBND", "30/2020/NĐ-CP", "17-CTr/TU"];

    public static List<IngestItem> Random(int seed, int count)
    {
        var random = new Random(seed);
        var items = new List<IngestItem>();
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            var title = Some(random, 1 + random.Next(4));
            text.Append(title).Append("\n\n");
            var sections = new List<PlanSection>();
            var citations = new List<Citation>();
            var tasks = new List<PlanTask>();
            for (var s = 0; s < random.Next(4); s++)
            {
                var name = Some(random, 1 + random.Next(3));
                var start = text.Length;
                text.Append(name).Append("\n\n").Append(Some(random, random.Next(12))).Append("\n\n");
                sections.Add(new PlanSection("I" + s, name, 1, 1, new TextSpan(start, name.Length), TextSpan.FromBounds(start, text.Length)));
                var number = Numbers[random.Next(Numbers.Length)];
                start = text.Length;
                text.Append(number).Append("\n\n");
                citations.Add(new Citation
                {
                    Id = s + 1,
                    Class = CitationClass.Numbered,
                    Span = new TextSpan(start, number.Length),
                    Text = number,
                    Number = DocumentNumber.Parse(number, null),
                    Date = random.Next(3) == 0 ? default : new PartialDate(2013 + random.Next(3), 6, 3),
                    Relation = random.Next(2) == 0 ? CitationRelation.Basis : CitationRelation.Implements,
                    Section = "I" + s,
                    Context = new TextSpan(start, number.Length),
                });
                start = text.Length;
                text.Append("Sở Nội vụ làm\n\n");
                tasks.Add(new PlanTask
                {
                    Span = new TextSpan(start, 13),
                    Text = "Sở Nội vụ làm",
                    Lead = [new Assignee(random.Next(2) == 0 ? "Sở Nội vụ" : "UBND các huyện", "Sở Nội vụ", default)],
                    Deadlines = random.Next(2) == 0 ? [] : [new Deadline { Span = default, Text = "x", Type = DeadlineType.By, To = new PartialDate(2024, 1 + random.Next(12), random.Next(2) * 15) }],
                });
            }

            var plan = new PlanDocument
            {
                Text = text.ToString(),
                Header = new PlanHeader
                {
                    Kind = random.Next(3) == 0 ? "Quyết định" : "Kế hoạch",
                    Number = random.Next(3) == 0 ? null : DocumentNumber.Parse($"{1 + random.Next(30):00}/KH-UBND", null),
                    Symbol = "KH-UBND",
                    Issuer = random.Next(4) == 0 ? null : "Ủy ban nhân dân tỉnh",
                    Province = Provinces[random.Next(Provinces.Length)],
                    Level = (IssuerLevel)random.Next(5),
                    Date = random.Next(8) == 0 ? default : new PartialDate(2022 + random.Next(4), random.Next(2) * (1 + random.Next(12))),
                    Title = random.Next(6) == 0 ? null : title,
                },
                Sections = sections,
                Outline = sections,
                Citations = citations,
                Tasks = tasks,
            };
            items.Add(new IngestItem(plan, $"thư mục {i % 3}/kế hoạch-{i:000}.txt", "h" + i));
        }

        return items;
    }

    public static QueryNode RandomQuery(Random random, int depth = 0)
    {
        var choice = random.Next(depth > 2 ? 8 : 13);
        return choice switch
        {
            0 or 1 or 2 => QueryNode.Phrase(Words[random.Next(Words.Length)]),
            3 => random.Next(3) switch
            {
                0 => QueryNode.Near(Some(random, 2 + random.Next(2)), random.Next(6), random.Next(3) == 0 ? QueryField.Title : QueryField.Text),
                _ => QueryNode.Phrase(Some(random, 2 + random.Next(3)), random.Next(2) == 0 ? QueryField.Text : QueryField.Title),
            },
            4 => QueryNode.Phrase(Words[random.Next(Words.Length)], random.Next(3) switch { 0 => QueryField.Title, 1 => QueryField.Section, _ => QueryField.Source }),
            5 => random.Next(5) switch
            {
                0 => QueryNode.Phrase(Numbers[random.Next(Numbers.Length)], QueryField.Cites),
                1 => QueryNode.Phrase("NQ/TW", QueryField.Basis),
                2 => QueryNode.Phrase($"{1 + random.Next(30)}/KH-UBND", QueryField.Number),
                3 => QueryNode.Phrase(Provinces[random.Next(Provinces.Length)], QueryField.Province),
                _ => QueryNode.Phrase("noi vu", QueryField.Assignee),
            },
            6 => random.Next(3) switch
            {
                0 => QueryNode.Between(QueryField.Year, new PartialDate(2022 + random.Next(3)), random.Next(2) == 0 ? null : new PartialDate(2025)),
                1 => QueryNode.Between(QueryField.Date, null, new PartialDate(2023, 1 + random.Next(12), 15)),
                _ => QueryNode.Between(QueryField.Due, new PartialDate(2024, 1 + random.Next(6)), new PartialDate(2024, 7 + random.Next(6))),
            },
            7 => random.Next(4) switch
            {
                3 => QueryNode.Wildcard(Some(random, 1 + random.Next(2)) + " " + Words[random.Next(Words.Length)][..1] + "*", random.Next(3) == 0 ? QueryField.Title : QueryField.Text),
                0 => QueryParser.Parse(Words[random.Next(Words.Length)].Split(' ')[0][..1] + "*"),
                1 => QueryParser.Parse(new[] { "*an", "v?n", "h*a", "đ*t", "vận~", "hoa~1", "title:d*n" }[random.Next(7)]),
                _ => QueryNode.OfLevel((IssuerLevel)random.Next(5)),
            },
            8 or 9 => QueryNode.And(RandomQuery(random, depth + 1), RandomQuery(random, depth + 1)),
            10 or 11 => QueryNode.Or(RandomQuery(random, depth + 1), RandomQuery(random, depth + 1)),
            _ => QueryNode.Not(RandomQuery(random, depth + 1)),
        };
    }

    private static string Some(Random random, int words) =>
        string.Join(random.Next(5) == 0 ? ", " : " ", Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
