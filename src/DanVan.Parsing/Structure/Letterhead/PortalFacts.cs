using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// What a page of a legal portal lists of a document before its text ("Số hiệu: … Loại văn bản: … Ngày ban hành: …"). It fills in what the
/// letterhead does not print; its lines are no part of the letterhead.
/// </summary>
internal sealed class PortalFacts
{
    private const int MostLines = 60;

    private const int LongestLine = 600;

    /// <summary>The borders of a table between a label and its value.</summary>
    private const int MostBorders = 2;

    private enum Fact
    {
        Other,
        Number,
        Kind,
        Issuer,
        Date,
        Title,
        Signer,
    }

    private static readonly (string Label, Fact Fact)[] Labels =
    [
        ("so hieu van ban", Fact.Number), ("so, ky hieu van ban", Fact.Number), ("so ky hieu", Fact.Number), ("so/ky hieu", Fact.Number), ("so, ky hieu", Fact.Number), ("so hieu", Fact.Number),
        ("loai van ban", Fact.Kind), ("loai tai lieu", Fact.Kind), ("hinh thuc van ban", Fact.Kind), ("the loai van ban", Fact.Kind), ("the loai", Fact.Kind),
        ("co quan ban hanh", Fact.Issuer), ("don vi ban hanh", Fact.Issuer), ("noi ban hanh", Fact.Issuer),
        ("ngay ban hanh", Fact.Date), ("ngay van ban", Fact.Date),
        ("trich yeu noi dung", Fact.Title), ("trich yeu", Fact.Title), ("ten van ban", Fact.Title), ("tieu de van ban", Fact.Title),
        ("nguoi ky", Fact.Signer),
        ("ngay co hieu luc", Fact.Other), ("ngay hieu luc", Fact.Other), ("ngay het hieu luc", Fact.Other), ("hieu luc", Fact.Other), ("linh vuc", Fact.Other), ("tinh trang hieu luc", Fact.Other), ("tinh trang", Fact.Other),
        ("ngay dang", Fact.Other), ("ngay cong bao", Fact.Other), ("so cong bao", Fact.Other), ("tep dinh kem", Fact.Other), ("file dinh kem", Fact.Other), ("luot xem", Fact.Other), ("tai ve", Fact.Other), ("chuc danh", Fact.Other), ("pham vi", Fact.Other), ("nhom van ban", Fact.Other),
    ];

    private static readonly FirstLetters ByLetters = new(Labels.Select(static item => new FoldedName(item.Label, item.Label)));

    // Never changed.
    private static readonly PortalFacts None = new();

    private readonly HashSet<int> _lines = [];

    // The day behind the number.
    private OwnDate _numbered;

    /// <summary>The number and where it stands.</summary>
    public OwnNumber? Number { get; private set; }

    /// <summary>The name of the kind, or null.</summary>
    public string? Kind { get; private set; }

    /// <summary>The issuing body; empty where the page names none.</summary>
    public TextSpan Issuer { get; private set; }

    /// <summary>The day of issue; empty where the page gives none.</summary>
    public OwnDate Date { get; private set; }

    /// <summary>What the document is about; empty where the page does not say it.</summary>
    public TextSpan Title { get; private set; }

    /// <summary>Who signed; empty where the page does not say it.</summary>
    public TextSpan Signer { get; private set; }

    /// <summary>Whether a line belongs to the list.</summary>
    public bool Contains(int line) => _lines.Contains(line);

    /// <summary>Reads the list above the letterhead.</summary>
    public static PortalFacts Read(string text, Layout layout, int limit)
    {
        var found = new List<(Fact Fact, TextSpan Value, int Line)>();
        var lines = layout.Lines;
        for (var i = 0; i < limit && i < MostLines; i++)
        {
            var line = lines[i];
            if (line.IsBorder || line.Length > LongestLine) continue;
            ReadLine(text, lines, i, found);
        }

        // One label alone may stand in any sentence, and every page of a web site has its day and its readers.
        if (found.Count < 2 || !found.Exists(static item => item.Fact is not (Fact.Other or Fact.Signer))) return None;
        var facts = new PortalFacts();
        foreach (var (fact, value, line) in found)
        {
            facts._lines.Add(line);
            facts.Take(text, fact, value);
        }

        if (facts.Date.Date.IsEmpty) facts.Date = facts._numbered;

        return facts;
    }

    private static void ReadLine(string text, List<TextLine> lines, int index, List<(Fact, TextSpan, int)> found)
    {
        var line = lines[index];
        List<(Fact Fact, int Start, int ValueStart)>? labels = null;
        // A label ends in one of these, or is all that stands on the line.
        var last = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).LastIndexOfAny(':', '|');
        var reach = last < 0 ? Math.Min(line.ContentStart + 1, line.ContentEnd) : line.ContentStart + last;
        var insideWord = false;
        for (var i = line.ContentStart; i < reach; i++)
        {
            var kind = CharTraits.Of(text[i]);
            if ((kind & CharTraits.Upper) != 0 && !insideWord && TryLabel(text, i, line.ContentEnd, i == line.ContentStart, out var fact, out var value)) (labels ??= []).Add((fact, i, value));
            insideWord = (kind & (CharTraits.Letter | CharTraits.Digit)) != 0;
        }

        for (var k = 0; labels is not null && k < labels.Count; k++)
        {
            var start = labels[k].ValueStart;
            var end = k + 1 < labels.Count ? labels[k + 1].Start : line.ContentEnd;
            while (start < end && (text[start] is '|' or '*' || TextLine.IsBlank(text[start]))) start++;
            while (end > start && (text[end - 1] is '|' or '*' or ';' || TextLine.IsBlank(text[end - 1]))) end--;
            var below = index + 1;
            while (below < lines.Count && below <= index + MostBorders && lines[below].IsBorder) below++;
            if (start >= end && k == labels.Count - 1 && below < lines.Count && !lines[below].IsBorder && lines[below].Length < 300 && !TryLabel(text, lines[below].ContentStart, lines[below].ContentEnd, true, out _, out _))
            {
                // The value stands on the line below its label.
                found.Add((labels[k].Fact, TextSpan.FromBounds(lines[below].ContentStart, lines[below].ContentEnd), below));
                found.Add((Fact.Other, default, index));
                return;
            }

            found.Add((labels[k].Fact, TextSpan.FromBounds(start, Math.Max(start, end)), index));
        }
    }

    private static bool TryLabel(string text, int start, int end, bool opens, out Fact fact, out int value)
    {
        foreach (var (_, label) in ByLetters.At(text, start, end))
        {
            var stop = Fold.MatchWord(text, start, end, label);
            if (stop < 0) continue;
            var next = SectionLabel.SkipBlanks(text, stop, end);
            while (next < end && text[next] is '*' or '_') next++;
            if ((next < end && text[next] is ':' or '|') || (opens && next >= end))
            {
                (fact, value) = (FactOf(label), Math.Min(next + 1, end));
                return true;
            }
        }

        (fact, value) = (Fact.Other, start);
        return false;
    }

    private static Fact FactOf(string label)
    {
        foreach (var (known, fact) in Labels)
        {
            if (ReferenceEquals(known, label)) return fact;
        }

        return Fact.Other;
    }

    private void Take(string text, Fact fact, TextSpan value)
    {
        if (value.IsEmpty) return;
        switch (fact)
        {
            case Fact.Number when Number is null:
                // "415/PGD&ĐT ngày 24/9/2021"
                var day = Fold.Find(text, value.Start, value.End, "ngay");
                var stop = day > value.Start && TextLine.IsBlank(text[day - 1]) ? day : value.End;
                if (NumberLine.TryRead(text, value.Start, stop, out var printed) && printed.Number is not null)
                {
                    // "Số:21 /KH-PGD&ĐT", as the letterhead has it
                    Number = printed with { Rest = value.End };
                }
                else
                {
                    if (!DocumentNumber.TryParse(text.AsSpan(value.Start, stop - value.Start).TrimEnd(" ,;"), null, out var number) || number.Form == NumberForm.Short) break;
                    Number = new OwnNumber(number, number.Symbol, TextSpan.FromBounds(value.Start, stop), value.End);
                }

                if (stop < value.End && DateLine.TryNumeric(text, SectionLabel.SkipBlanks(text, stop + "ngày".Length, value.End), value.End, out var numbered)) _numbered = numbered;
                break;
            case Fact.Kind:
                foreach (var (name, folded) in HeaderKinds.All)
                {
                    if (Fold.Is(text, value.Start, value.End, folded)) Kind ??= name;
                }

                if (Fold.Is(text, value.Start, value.End, "cong van")) Kind ??= "Công văn";
                break;
            case Fact.Issuer when Issuer.IsEmpty && Organs.Match(text, value.Start, value.End) >= 0:
                Issuer = value;
                break;
            case Fact.Date when Date.Date.IsEmpty && DateLine.TryNumeric(text, value.Start, value.End, out var date):
                Date = date;
                break;
            case Fact.Title when Title.IsEmpty:
                Title = value;
                break;
            case Fact.Signer when Signer.IsEmpty && TailParser.IsName(text, value.Start, value.End):
                Signer = value;
                break;
        }
    }
}
