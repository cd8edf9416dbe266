namespace DanVan.Parsing.Structure;

/// <summary>What stands after the body: recipients, signature, annexes.</summary>
internal sealed record Tail
{
    /// <summary>For each line of the document, the zone where the tail claims it, else null.</summary>
    public required Zone?[] Zones { get; init; }

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    public Signature Signature { get; init; } = new(null, null, null, default);

    /// <summary>The lines on which annexes begin.</summary>
    public IReadOnlyList<int> AnnexLines { get; init; } = [];
}

/// <summary>Finds Nơi nhận, the signature block and the annexes.</summary>
internal static class TailParser
{
    private const int MostSignatureLines = 12;

    private static readonly string[] Authorities = ["tm", "t/m", "t.m", "kt", "k/t", "k.t", "tl", "t/l", "t.l", "tuq", "t/uq", "tun", "q"];

    private static readonly string[] Positions =
    [
        "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc", "chu tich", "pho chu tich", "quyen chu tich", "bi thu", "pho bi thu", "tong bi thu",
        "truong ban", "pho truong ban", "pho ban", "truong phong", "pho truong phong", "chanh van phong", "pho chanh van phong", "cuc truong", "pho cuc truong",
        "chi cuc truong", "pho chi cuc truong", "bo truong", "thu truong", "vien truong", "pho vien truong", "hieu truong", "pho hieu truong", "chanh thanh tra",
        "pho chanh thanh tra", "chi huy truong", "pho chi huy truong", "chinh uy", "chinh tri vien", "thu tuong", "pho thu tuong", "thuong truc", "uy vien", "chanh an",
        "pho chanh an", "chu nhiem", "pho chu nhiem", "thu truong don vi", "tong cuc truong", "pho tong cuc truong", "vu truong", "pho vu truong", "truong doan",
        "pho truong doan", "truong cong an", "pho truong cong an", "tram truong", "doi truong", "hat truong", "truong tram", "tong thanh tra", "pho tong thanh tra",
        "tong kiem toan", "thong doc", "pho thong doc", "tu lenh", "to truong", "truong tieu ban", "quyen giam doc", "nguoi dung dau", "truong khoi", "pho truong khoi",
    ];

    private static readonly string[] Noise = ["da ky", "ky boi", "ky ten", "nguoi ky", "thoi gian ky", "ngay ky", "co quan:", "email:", "signature", "digitally signed", "signed by", "ky so"];

    public static Tail Parse(string text, List<TextLine> lines, int bodyLine)
    {
        var zones = new Zone?[lines.Count];
        var recipientsLine = -1;
        for (var i = bodyLine; i < lines.Count; i++)
        {
            if (!StartsRecipients(text, lines[i])) continue;
            recipientsLine = i;
            break;
        }

        var annexes = FindAnnexes(text, lines, recipientsLine >= 0 ? recipientsLine : bodyLine, recipientsLine >= 0);
        var end = annexes.Count > 0 ? annexes[0] : lines.Count;
        for (var i = end; i < lines.Count; i++) zones[i] = Zone.Annex;
        var start = recipientsLine >= 0 ? recipientsLine : FindSignature(text, lines, bodyLine, end);
        if (start < 0) return new Tail { Zones = zones, AnnexLines = annexes };
        if (recipientsLine >= 0)
        {
            for (var k = 0; k < MostSignatureLines && start - 1 >= bodyLine && IsSignatureLine(text, lines, start - 1, recipientsLine); k++) start--;
        }

        var reader = new Reader(text);
        var segments = new List<Segment>();
        for (var i = start; i < end; i++)
        {
            segments.Clear();
            Segment.Split(text, lines[i], i, segments);
            var zone = Zone.Signature;
            foreach (var segment in segments)
            {
                if (reader.Read(segment) == Zone.Recipients) zone = Zone.Recipients;
            }

            if (segments.Count > 0) zones[i] = zone;
        }

        return new Tail { Zones = zones, Recipients = reader.Recipients, Signature = reader.Signature, AnnexLines = annexes };
    }

    private static bool StartsRecipients(string text, in TextLine line)
    {
        var segments = new List<Segment>();
        if (line.Length > 400) return Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "noi nhan") >= 0;
        Segment.Split(text, line, 0, segments);
        foreach (var segment in segments)
        {
            var stop = Fold.MatchWord(text, segment.Start, segment.End, "noi nhan");
            if (stop < 0) continue;
            stop = SectionLabel.SkipBlanks(text, stop, segment.End);
            if (stop >= segment.End || text[stop] is ':' or '*' or '-' or '.' or ';') return true;
        }

        return false;
    }

    private static List<int> FindAnnexes(string text, List<TextLine> lines, int from, bool afterTail)
    {
        var annexes = new List<int>();
        for (var i = from; i < lines.Count; i++)
        {
            var line = lines[i];
            var stop = Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "phu luc");
            if (stop < 0 || line.IsRow || line.Length > 300) continue;
            var upper = Letters.IsUpper(text, line.ContentStart, stop);
            if (!upper && !(afterTail && IsAnnexLabel(text, stop, line.ContentEnd))) continue;
            if (!afterTail && !line.BlankBefore) continue;
            annexes.Add(i);
        }

        return annexes;
    }

    private static bool IsAnnexLabel(string text, int start, int end)
    {
        var i = SectionLabel.SkipBlanks(text, start, end);
        var from = i;
        while (i < end && char.IsLetterOrDigit(text[i])) i++;
        return i == end || (i - from <= 4 && text[i] is '.' or ':' or ' ' or '(' or '-');
    }

    private static int FindSignature(string text, List<TextLine> lines, int from, int end)
    {
        var lowest = Math.Max(from, end - MostSignatureLines);
        for (var i = lowest; i < end; i++)
        {
            if (IsAuthority(text, lines[i].ContentStart, lines[i].ContentEnd) || IsPosition(text, lines[i].ContentStart, lines[i].ContentEnd)) return i;
        }

        return -1;
    }

    private static bool IsSignatureLine(string text, List<TextLine> lines, int i, int recipientsLine)
    {
        var line = lines[i];
        if (line.Length > 120 || line.IsRow) return false;
        if (IsAuthority(text, line.ContentStart, line.ContentEnd) || IsPosition(text, line.ContentStart, line.ContentEnd) || IsNoise(text, line.ContentStart, line.ContentEnd)) return true;
        if (!IsName(text, line.ContentStart, line.ContentEnd) || Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "noi nhan") >= 0) return false;
        for (var k = i - 1; k >= 0 && i - k <= 4 && k < recipientsLine; k--)
        {
            if (IsPosition(text, lines[k].ContentStart, lines[k].ContentEnd)) return true;
        }

        return false;
    }

    internal static bool IsAuthority(string text, int start, int end)
    {
        if (end - start > 160) return false;
        foreach (var authority in Authorities)
        {
            var stop = Fold.Match(text, start, end, authority);
            if (stop < 0 || stop >= end || !char.IsUpper(text[start])) continue;
            if (text[stop] is '.' or ',' or '\n' || (authority.Length > 1 && TextLine.IsBlank(text[stop])))
            {
                var next = SectionLabel.SkipBlanks(text, stop + 1, end);
                return next >= end || char.IsUpper(text[next]);
            }
        }

        return false;
    }

    internal static bool IsPosition(string text, int start, int end)
    {
        if (end - start > 120 || start >= end) return false;
        foreach (var position in Positions)
        {
            var stop = Fold.MatchWord(text, start, end, position);
            if (stop >= 0 && (stop == end || Letters.IsUpper(text, start, end)) && char.IsUpper(text[start]) && text[end - 1] is not ('.' or ';' or ':' or ',')) return true;
        }

        return false;
    }

    private static bool IsNoise(string text, int start, int end)
    {
        var from = start;
        while (from < end && text[from] is '(' or '[' or '*' or '_') from++;
        foreach (var word in Noise)
        {
            if (Fold.Match(text, from, end, word) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the text may be the name of a person: two to six words that begin with a capital, maybe after an academic title.</summary>
    internal static bool IsName(string text, int start, int end)
    {
        if (end - start is < 4 or > 50) return false;
        var words = 0;
        for (var i = start; i < end;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            if (!char.IsUpper(text[i])) return false;
            while (i < end && (char.IsLetter(text[i]) || text[i] is '.' or '’' or '\'' or '-')) i++;
            if (i < end && text[i] != ' ') return false;
            words++;
        }

        return words is >= 2 and <= 6;
    }

    private sealed class Reader(string text)
    {
        private readonly List<Recipient> _recipients = [];
        private readonly List<string> _authority = [];
        private readonly List<string> _position = [];
        private string? _name;
        private int _first = -1;
        private int _last;
        private bool _receiving;
        private bool _filed;

        public IReadOnlyList<Recipient> Recipients => _recipients;

        public Signature Signature => _first < 0
            ? new Signature(null, null, null, default)
            : new Signature(Join(_authority), Join(_position), _name, TextSpan.FromBounds(_first, _last));

        public Zone Read(Segment segment)
        {
            var (start, end) = (segment.Start, segment.End);
            var stop = Fold.MatchWord(text, start, end, "noi nhan");
            if (stop >= 0)
            {
                _receiving = true;
                start = SectionLabel.SkipBlanks(text, stop, end);
                while (start < end && text[start] is ':' or '*' or ' ') start++;
                if (start < end) ReadItems(start, end);
                return Zone.Recipients;
            }

            if (IsAuthority(text, start, end))
            {
                Sign(_authority, start, end);
                return Zone.Signature;
            }

            if (IsPosition(text, start, end))
            {
                Sign(_position, start, end);
                return Zone.Signature;
            }

            if (IsNoise(text, start, end)) return Zone.Signature;
            if (_position.Count > 0 && _name is null && (!_receiving || _filed || _recipients.Count == 0) && IsName(text, start, end))
            {
                _name = Letters.OneLine(text, start, end);
                Mark(start, end);
                return Zone.Signature;
            }

            if (!_receiving || (_filed && BulletLength(text, start, end) == 0)) return Zone.Signature;
            ReadItems(start, end);
            return Zone.Recipients;
        }

        private void ReadItems(int start, int end)
        {
            for (var i = start; i < end;)
            {
                i += BulletLength(text, i, end);
                var stop = i;
                while (stop < end && text[stop] != ';') stop++;
                Add(i, stop);
                i = SectionLabel.SkipBlanks(text, Math.Min(stop + 1, end), end);
            }
        }

        private void Add(int start, int end)
        {
            while (end > start && (text[end - 1] is ';' or '.' or ',' or '*' || TextLine.IsBlank(text[end - 1]))) end--;
            while (start < end && (text[start] is '*' || TextLine.IsBlank(text[start]))) start++;
            if (start >= end) return;
            if (_recipients.Count > 0 && char.IsLower(text[start]))
            {
                var last = _recipients[^1];
                _recipients[^1] = new Recipient(last.Text + " " + Letters.OneLine(text, start, end), TextSpan.FromBounds(last.Span.Start, end));
                return;
            }

            if (Fold.MatchWord(text, start, end, "luu") >= 0) _filed = true;
            _recipients.Add(new Recipient(Letters.OneLine(text, start, end), TextSpan.FromBounds(start, end)));
        }

        private void Sign(List<string> into, int start, int end)
        {
            into.Add(Letters.OneLine(text, start, end));
            Mark(start, end);
        }

        private void Mark(int start, int end)
        {
            if (_first < 0) _first = start;
            _last = Math.Max(_last, end);
        }

        private static string? Join(List<string> parts) => parts.Count == 0 ? null : string.Join(' ', parts);
    }

    internal static int BulletLength(string text, int start, int end)
    {
        if (start >= end) return 0;
        var c = text[start];
        if (!VietnameseText.IsDash(c) && c is not ('+' or '*' or '•' or '·' or '▪' or '●' or '○' or '◦' or '■' or '✓' or '→' or '\uF0B7' or '\uF02D' or '\uF0A7' or '►' or '♦')) return 0;
        var i = start + 1;
        if (c is '*' or '+' or '·' && (i >= end || !TextLine.IsBlank(text[i]))) return c == '+' && i < end && char.IsUpper(text[i]) ? 1 : 0;
        if (VietnameseText.IsDash(c) && i < end && char.IsAsciiDigit(text[i])) return 0;
        if (VietnameseText.IsDash(c) && i < end && VietnameseText.IsDash(text[i])) return 0;
        return SectionLabel.SkipBlanks(text, i, end) - start;
    }
}
