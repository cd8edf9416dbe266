using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Structure;

/// <summary>What stands after the body: recipients, signature, annexes.</summary>
internal sealed record Tail
{
    /// <summary>For each line of the document, the zone where the tail claims it, else null.</summary>
    public required Zone?[] Zones { get; init; }

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    public Signature Signature { get; init; } = Signature.None;

    /// <summary>Those who sign with the first.</summary>
    public IReadOnlyList<Signature> Cosigners { get; init; } = [];

    /// <summary>The lines on which annexes begin.</summary>
    public IReadOnlyList<int> AnnexLines { get; init; } = [];

    public List<Annex> Annexes { get; init; } = [];
}

/// <summary>Finds Nơi nhận, the signature block and the annexes.</summary>
internal static class TailParser
{
    /// <summary>The second line of bold words in a signature is no longer.</summary>
    private const int LongestBold = 60;

    private const int MostSignatureLines = 12;

    /// <summary>Lines of a cell that somebody signs.</summary>
    private const int MostInCell = 6;

    /// <summary>A post is no longer.</summary>
    private const int LongestPost = 60;

    /// <summary>How far to the left of a column its lines may begin, since they are centred.</summary>
    private const int ColumnSlack = 8;

    private static readonly string[] Authorities = ["tm", "t/m", "t.m", "kt", "k/t", "k.t", "tl", "t/l", "t.l", "tuq", "t/uq", "tun", "q"];

    private static readonly string[] Posts =
    [
        "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc", "chu tich", "pho chu tich", "bi thu", "pho bi thu", "tong bi thu",
        "truong ban", "pho truong ban", "pho ban", "truong phong", "pho truong phong", "chanh van phong", "pho chanh van phong", "cuc truong", "pho cuc truong",
        "chi cuc truong", "pho chi cuc truong", "bo truong", "thu truong", "vien truong", "pho vien truong", "hieu truong", "pho hieu truong", "chanh thanh tra",
        "pho chanh thanh tra", "chi huy truong", "pho chi huy truong", "chinh uy", "pho chinh uy", "chinh tri vien", "chinh tri vien pho", "thu tuong", "pho thu tuong", "thuong truc", "uy vien", "chanh an",
        "pho chanh an", "chu nhiem", "pho chu nhiem", "pho thu truong", "thu truong don vi", "tong cuc truong", "pho tong cuc truong", "vu truong", "pho vu truong", "truong doan",
        "pho truong doan", "truong cong an", "pho truong cong an", "tram truong", "doi truong", "hat truong", "truong tram", "tong thanh tra", "pho tong thanh tra",
        "tong kiem toan", "thong doc", "pho thong doc", "tu lenh", "to truong", "truong tieu ban", "nguoi dung dau", "truong khoi", "pho truong khoi", "nguoi lap", "nguoi lap ke hoach", "nguoi viet bao cao", "nguoi tong hop", "xac nhan cua", "duyet cua", "phe duyet cua",
        "tong bien tap", "pho tong bien tap", "tong thu ky", "pho tong thu ky", "tham phan", "quan doc", "pho quan doc", "ke toan truong", "tham muu truong", "pho tham muu truong", "pho tu lenh", "chi huy pho", "giam thi", "pho giam thi", "pho bi thu chi bo", "bi thu chi bo", "truong thon", "to truong to dan pho", "chap hanh vien", "kiem sat vien", "cong chung vien",
    ];

    /// <summary>The posts, and each with "quyền" before it: who acts as the head bears the head's post.</summary>
    internal static readonly string[] Positions = [.. Posts, .. Posts.Where(static post => !post.StartsWith("pho ", StringComparison.Ordinal)).Select(static post => "quyen " + post)];

    private static readonly string[] NoBodies = ["thuong truc", "chuyen trach", "phu trach"];

    private static readonly string[][] PositionsByLetter = ByLetter(Positions);

    /// <summary>Who drew a document up, and who confirms or approves it, signs beside the one who answers for it.</summary>
    internal static readonly string[] Preparers = ["nguoi lap", "nguoi lap ke hoach", "nguoi lap bieu", "nguoi viet bao cao", "nguoi tong hop", "xac nhan cua", "duyet cua", "phe duyet cua"];

    /// <summary>Who keeps the minutes or the books.</summary>
    internal static readonly string[] Clerks = ["thu ky", "nguoi ghi bien ban", "ghi bien ban", "ke toan", "ke toan truong", "thu quy"];

    /// <summary>What somebody does who signs by it: a post only where a person is named below it.</summary>
    private static readonly string[] Roles =
    [
        "chu tri", "chu toa", "thu ky", "nguoi ghi bien ban", "ghi bien ban", "nguoi bao cao", "nguoi lap bieu", "phu trach", "dai dien", "ke toan", "thu quy", "nguoi thuc hien", "nguoi de nghi", "nguoi trinh", "nguoi viet", "nguoi lam don", "nguoi kiem tra", "nguoi giam sat", "nguoi chu tri",
        "giao vien chu nhiem", "can bo", "chuyen vien", "nguoi ky",
    ];

    private const int LeastOfPart = 24;

    /// <summary>Lines between a role and the person's name.</summary>
    private const int MostBelowRole = 4;

    /// <summary>Posts that scans glue together.</summary>
    private static readonly string[] GluedPositions = ["chutich", "phochutich", "giamdoc", "phogiamdoc", "bithu", "phobithu", "truongban", "photruongban"];

    private static readonly string[] Noise = ["da ky", "daky", "ky boi", "ky ten", "ky, ghi ro", "ky va ghi ro", "ky ghi ro", "ky, dong dau", "ky, ho ten", "ky, ho va ten", "nguoi ky", "thoi gian ky", "ngay ky", "co quan:", "email:", "signature", "digitally signed", "signed by", "ky so"];

    // So many stand above "Lưu" at the least where nothing else tells that they are recipients.
    private const int FewestFiled = 3;

    private const int LongestListed = 120;

    private const int MostAboveList = 12;

    private static readonly string[] Listed = ["nhu tren", "nhu dieu", "luu"];

    public static Tail Parse(string text, Layout layout, FootnoteScanner footnotes, int bodyLine)
    {
        var lines = layout.Lines;
        var zones = layout.Zones();
        var recipientsLine = -1;
        for (var i = bodyLine; i < lines.Count; i++)
        {
            if (!StartsRecipients(text, lines, i)) continue;
            recipientsLine = i;
            break;
        }

        var isHeadless = recipientsLine < 0;
        if (isHeadless) recipientsLine = FindFiled(text, lines, bodyLine);
        var annexLines = AnnexParser.Find(text, lines, bodyLine, ref recipientsLine);
        var end = annexLines.Count > 0 && annexLines[^1] > recipientsLine ? annexLines.First(line => line > recipientsLine) : lines.Count;
        foreach (var annex in annexLines)
        {
            for (var i = annex; i < lines.Count && zones[i] is null && !(annex < recipientsLine && i >= recipientsLine); i++) zones[i] = Zone.Annex;
        }

        var annexes = AnnexParser.Read(text, lines, annexLines, recipientsLine);
        var start = recipientsLine >= 0 ? recipientsLine : FindSignature(text, lines, bodyLine, annexLines.Count > 0 ? annexLines[0] : lines.Count);
        if (start < 0)
        {
            var parties = SignedCells.Read(text, lines, bodyLine, annexLines.Count > 0 ? annexLines[0] : lines.Count, zones);
            return new Tail { Zones = zones, AnnexLines = annexLines, Annexes = annexes, Signature = parties.Count > 0 ? parties[0] : Signature.None, Cosigners = parties.Count > 1 ? parties[1..] : [] };
        }

        if (recipientsLine < 0 && annexLines.Count > 0) end = annexLines[0];
        if (recipientsLine >= 0)
        {
            for (var k = 0; k < MostSignatureLines && start - 1 >= bodyLine && IsSignatureLine(text, lines, start - 1); k++) start--;
        }

        var reader = new TailReader(text);
        if (isHeadless && recipientsLine >= 0) reader.Receive();
        _ = ReadBlock(text, lines, footnotes, start, end, reader, zones, goesOnAfter: int.MaxValue);
        for (var k = 0; k < annexLines.Count; k++)
        {
            // A plan behind the decision that issues it, or a letter among the annexes, closes with a tail of its own.
            var stop = k + 1 < annexLines.Count ? annexLines[k + 1] : annexLines[k] < recipientsLine ? recipientsLine : lines.Count;
            for (var i = annexLines[k]; i < stop; i++)
            {
                if (zones[i] != Zone.Annex || !StartsRecipients(text, lines, i)) continue;
                var first = i;
                for (var m = 0; m < MostSignatureLines && first - 1 > annexLines[k] && IsSignatureLine(text, lines, first - 1); m++) first--;
                i = ReadBlock(text, lines, footnotes, first, stop, new TailReader(text, isListed: false), zones, goesOnAfter: i) - 1;
            }
        }

        var signers = reader.Signers();
        return new Tail { Zones = zones, Recipients = reader.Recipients, Signature = signers[0], Cosigners = signers[1..], AnnexLines = annexLines, Annexes = annexes };
    }

    /// <summary>
    /// The first line of a list that ends with "- Lưu: VT" where a scan has lost "Nơi nhận" above it; -1 where there is none.
    /// </summary>
    private static int FindFiled(string text, List<TextLine> lines, int bodyLine)
    {
        for (var i = bodyLine + FewestFiled; i < lines.Count; i++)
        {
            if (BulletLength(text, lines[i].ContentStart, lines[i].ContentEnd) is not (> 0 and var bullet)) continue;
            var stop = Fold.MatchWord(text, lines[i].ContentStart + bullet, lines[i].ContentEnd, "luu");
            if (stop < 0) continue;
            stop = SectionLabel.SkipBlanks(text, stop, lines[i].ContentEnd);
            if (stop >= lines[i].ContentEnd || text[stop] != ':' || Fold.MatchWord(text, SectionLabel.SkipBlanks(text, stop + 1, lines[i].ContentEnd), lines[i].ContentEnd, "vt") < 0) continue;
            var first = i;
            while (first > bodyLine && IsListed(text, lines[first - 1])) first--;
            if (i - first >= FewestFiled) return first;
        }

        return -1;
    }

    // "- Thường trực Tỉnh ủy;"
    private static bool IsListed(string text, in TextLine line) =>
        line.Length < LongestListed && BulletLength(text, line.ContentStart, line.ContentEnd) > 0 && text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).IndexOfAny(';', ':') > 0;

    /// <summary>
    /// Reads the lines of one tail and tells the zone of each; the line after its last. A model letter inside an annex is followed by the rest of it:
    /// the next numbered part behind its "Nơi nhận" on line <paramref name="goesOnAfter"/>.
    /// </summary>
    private static int ReadBlock(string text, List<TextLine> lines, FootnoteScanner footnotes, int start, int end, TailReader reader, Zone?[] zones, int goesOnAfter)
    {
        using var room = new SegmentRoom();
        var segments = room.Segments;
        var inNote = false;
        SignatureColumns? columns = null;
        for (var i = start; i < end; i++)
        {
            inNote = IsNote(lines[i], footnotes, inNote);
            if (inNote)
            {
                zones[i] = Zone.Signature;
                continue;
            }

            if (i > goesOnAfter && reader.IsClosed && lines[i].BlankBefore && SectionLabel.TryParse(text, lines[i].ContentStart, lines[i].ContentEnd, out _))
            {
                columns?.Join();
                return i;
            }

            segments.Clear();
            Segment.Split(text, lines[i], i, segments, atMarks: true);
            if (segments.Count == 1 && columns is not null && StartsRecipients(text, lines, i))
            {
                columns.Join();
                columns = null;
            }

            var isOver = segments.Count == 1 && i + 1 < end && lines[i + 1].Length <= LongestBold && TextLine.IsBoldOver(text, lines, i);
            if (isOver) segments[0] = segments[0] with { End = lines[i + 1].ContentEnd };
            if (columns is null && SignsTwice(text, segments)) columns = new SignatureColumns(text, lines[i], segments, reader);
            var zone = Zone.Signature;
            for (var k = 0; k < segments.Count; k++)
            {
                var signer = columns is null ? reader : columns.ReaderOf(lines[i], segments, k);
                if (signer is null) continue;
                if (signer.Read(segments[k], !lines[i].IsJoined || (i > 0 && lines[i - 1].IsBorder)) == Zone.Recipients) zone = Zone.Recipients;
            }

            zones[i] = zone;
            if (isOver) zones[++i] = zone;
        }

        columns?.Join();
        return end;
    }

    /// <summary>Those who sign side by side, each with a reader of his own for the pieces in his column.</summary>
    private sealed class SignatureColumns
    {
        private readonly List<(int Column, TailReader? Reader)> _signers = [];
        private readonly TailReader _first;
        private readonly int _pieces;
        private readonly int _left;

        public SignatureColumns(string text, in TextLine line, List<Segment> segments, TailReader first)
        {
            (_first, _pieces, _left) = (first, segments.Count, FirstThatSigns(text, segments));
            var isTaken = false;
            for (var k = _left; k < segments.Count; k++)
            {
                // Who drew the document up does not answer for it.
                var isPreparer = Fold.MatchAny(text, segments[k].Start, segments[k].End, Preparers) >= 0 || Fold.MatchAny(text, segments[k].Start, segments[k].End, Clerks) >= 0;
                _signers.Add((Column(line, segments[k]), isPreparer ? null : isTaken ? new TailReader(text, isListed: false) : first));
                isTaken |= !isPreparer;
            }
        }

        public TailReader? ReaderOf(in TextLine line, List<Segment> segments, int k)
        {
            if (segments.Count == _pieces) return k < _left ? _first : _signers[k - _left].Reader;
            var column = Column(line, segments[k]);
            var at = -1;
            for (var n = 0; n < _signers.Count; n++)
            {
                if (column >= _signers[n].Column - ColumnSlack) at = n;
            }

            if (segments.Count > 1 && segments.Count <= _signers.Count) at = Math.Max(at, k);
            return at < 0 ? _first : _signers[at].Reader;
        }

        public void Join()
        {
            foreach (var (_, reader) in _signers)
            {
                if (reader is not null && reader != _first) _first.SignWith(reader);
            }
        }
    }

    /// <summary>Whether the words are one of the roles in which people sign papers within an office: in capitals maybe with more behind it ("PHỤ TRÁCH TRUNG TÂM"), else alone.</summary>
    internal static bool IsRole(string text, int start, int end)
    {
        if (start >= end || end - start > LongestPost || !CharTraits.IsUpper(text[start]) || text[end - 1] is '.' or ';' or ':' or ',') return false;
        return Fold.MatchAny(text, start, end, Roles) is >= 0 and var stop && (stop == end || Letters.IsUpper(text, start, end));
    }

    // "ĐỒN TRƯỞNG", "THUYỀN TRƯỞNG", "GIÁM SÁT TRƯỞNG", "PHÓ TRƯỞNG TRẠM", not "TĂNG TRƯỞNG".
    internal static bool IsHeadPost(ReadOnlySpan<char> words)
    {
        if (words.IndexOf(Head, StringComparison.Ordinal) is not (>= 0 and var at) || words.Count(' ') is < 1 or > 4 || words.ContainsAny(NoPost)) return false;
        if (at + Head.Length < words.Length && words[at + Head.Length] != ' ') return false;
        if (at > 0 && (words[at - 1] != ' ' || words[..(at - 1)] is [.. _, 'T', 'Ă', 'N', 'G'] or [.. _, 'S', 'I', 'N', 'H'])) return false;
        foreach (var c in words)
        {
            if (char.IsLower(c)) return false;
        }

        return !words[at..].StartsWith("TRƯỞNG THÀNH", StringComparison.Ordinal);
    }

    private const string Head = "TRƯỞNG";

    private static readonly SearchValues<char> NoPost = SearchValues.Create("0123456789|:;()");

    /// <summary>Whether a person is named right below a role, with nothing but the sign of his hand between the two.</summary>
    private static bool IsSignedRole(string text, List<TextLine> lines, int i, int end)
    {
        var (from, to) = (lines[i].ContentStart, lines[i].ContentEnd);
        if (lines[i].IsRow || !(IsRole(text, from, to) || IsHeadPost(text.AsSpan(from, to - from)))) return false;
        for (var k = i + 1; k < end && k <= i + MostBelowRole; k++)
        {
            var (start, stop) = (lines[k].ContentStart, lines[k].ContentEnd);
            if (start >= stop || lines[k].IsBorder || IsNoise(text, start, stop)) continue;
            return TailReader.IsPerson(text, start, stop);
        }

        return false;
    }

    /// <summary>Whether a numbered part of the text comes below, so that a model of a signature stands there and not its end.</summary>
    private static bool HasPartBelow(string text, List<TextLine> lines, int i, int end)
    {
        for (var k = i + 1; k < end; k++)
        {
            if (lines[k].Length > LeastOfPart && SectionLabel.TryParse(text, lines[k].ContentStart, lines[k].ContentEnd, out var label) && label.Style is LabelStyle.Arabic or LabelStyle.Roman or LabelStyle.Article) return true;
        }

        return false;
    }

    private static bool Signs(string text, Segment segment) => IsRole(text, segment.Start, segment.End) || IsAuthority(text, segment.Start, segment.End) || IsPosition(text, segment.Start, segment.End);

    private static int FirstThatSigns(string text, List<Segment> segments)
    {
        for (var k = 0; k < segments.Count; k++)
        {
            if (Signs(text, segments[k])) return k;
        }

        return -1;
    }

    private static bool SignsAlone(string text, List<Segment> lines) =>
        lines[0].Length <= LongestPost && (IsAuthority(text, lines[0].Start, lines[0].End) || IsPosition(text, lines[0].Start, lines[0].End) || (IsRole(text, lines[0].Start, lines[0].End) && !text.AsSpan(lines[0].End, lines[1].Start - lines[0].End).Contains('|'))) && IsPerson(text, lines[^1].Start, lines[^1].End);

    /// <summary>Whether two authorities or posts stand side by side.</summary>
    private static bool SignsTwice(string text, List<Segment> segments)
    {
        var first = FirstThatSigns(text, segments);
        if (first < 0 || first + 1 >= segments.Count) return false;
        // "| KT. BỘ TRƯỞNG<br>THỨ TRƯỞNG |": one below the other in a cell.
        if (text.AsSpan(segments[first].End, segments[first + 1].Start - segments[first].End).IndexOf('<') is >= 0 and var mark && text.AsSpan(segments[first].End + mark, segments[first + 1].Start - segments[first].End - mark).IndexOf('|') < 0) return false;
        foreach (var segment in segments)
        {
            if (segment.Start >= segments[first].Start && !Signs(text, segment)) return false;
        }

        return true;
    }

    private static int Column(in TextLine line, Segment segment) => line.Indent + segment.Start - line.Start;

    private static bool IsNote(in TextLine line, FootnoteScanner footnotes, bool inNote) =>
        footnotes.TryMark(line, 1000, false, out _, out _, out var certain) && (certain || line.ContentStart < line.ContentEnd && !line.IsJoined) || footnotes.IsInsideBlock(line.Start) || inNote;

    private static bool StartsRecipients(string text, List<TextLine> lines, int index)
    {
        var line = lines[index];
        if (!MentionsRecipients(text, line)) return false;
        if (line.Length > 400) return RecipientsEnd(text, line.ContentStart, line.ContentEnd) >= 0;
        using var room = new SegmentRoom();
        var segments = room.Segments;
        Segment.Split(text, line, 0, segments, atMarks: true);
        foreach (var segment in segments)
        {
            var stop = RecipientsEnd(text, segment.Start, segment.End);
            if (stop < 0) continue;
            stop = SectionLabel.SkipBlanks(text, stop, segment.End);
            if (stop >= segment.End) return IsAboveList(text, lines, index);
            if (text[stop] is ':' or '*' or '-' or '.' or ';' or '_') return true;
        }

        return false;
    }

    /// <summary>Whether recipients or a signature stand below bare words "Nơi nhận"; in a list of what a form or a programme has they are one entry of many.</summary>
    private static bool IsAboveList(string text, List<TextLine> lines, int index)
    {
        using var room = new SegmentRoom();
        var segments = room.Segments;
        for (var i = Math.Max(0, index - 2); i < lines.Count && i <= index + MostAboveList; i++)
        {
            segments.Clear();
            if (lines[i].Length <= 400) Segment.Split(text, lines[i], i, segments, atMarks: true);
            foreach (var (start, end, _, _) in segments)
            {
                if (IsAuthority(text, start, end) || (end - start <= LongestPost && IsPosition(text, start, end))) return true;
                if (i > index && (BulletLength(text, start, end) > 0 || text[end - 1] == ';' || Fold.MatchAny(text, start, end, Listed) >= 0)) return true;
            }
        }

        return false;
    }

    // "Nơi nhận" alone on its line, as text recognition spoils it where a signature crosses it.
    private static readonly string[] Misread = ["noi nhen", "noi nhau", "noi nham", "noi nhon", "noi nhin"];

    private const int LongestMisread = 14;

    /// <summary>The position after "Nơi nhận", or "Nơi gửi" of older documents; -1 where neither stands there.</summary>
    internal static int RecipientsEnd(string text, int start, int end)
    {
        // "* Nơi nhận:"
        if (start < end && text[start] is '*' or '•') start = SectionLabel.SkipBlanks(text, start + 1, end);
        if (Fold.MatchWord(text, start, end, "noi nhan") is >= 0 and var stop) return stop;
        if (Fold.MatchWord(text, start, end, "noi gui") is >= 0 and var sent) return sent;
        return end - start <= LongestMisread ? Fold.MatchAny(text, start, end, Misread) : -1;
    }

    private static bool MentionsRecipients(string text, in TextLine line)
    {
        for (var i = line.Start; i + 1 < line.End; i++)
        {
            var next = NextNoi(text.AsSpan(i, line.End - i));
            if (next < 0) return false;
            i += next;
            if (Fold.Match(text, i, line.End, "noi nhan") >= 0 || Fold.Match(text, i, line.End, "noi gui") >= 0 || (i == line.Start && RecipientsEnd(text, i, line.End) >= 0)) return true;
        }

        return false;
    }

    /// <summary>The first "n" before what may be "oi" with or without marks, or -1; every twelfth letter is an "n".</summary>
    private static int NextNoi(ReadOnlySpan<char> s)
    {
        var i = 0;
        if (FastPaths.Vectors)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(s));
            for (; i + Vector256<ushort>.Count + 1 < s.Length; i += Vector256<ushort>.Count)
            {
                var letters = Vector256.LoadUnsafe(ref first, (nuint)i) | Vector256.Create((ushort)0x20);
                var found = Vector256.Equals(letters, Vector256.Create((ushort)'n')) & MayBe(Vector256.LoadUnsafe(ref first, (nuint)i + 1), 'o') & MayBe(Vector256.LoadUnsafe(ref first, (nuint)i + 2), 'i');
                if (found != Vector256<ushort>.Zero) return i + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }

        for (; i + 2 < s.Length; i++)
        {
            if ((s[i] | 0x20) == 'n' && MayBe(s[i + 1], 'o') && MayBe(s[i + 2], 'i')) return i;
        }

        return -1;
    }

    private static Vector256<ushort> MayBe(Vector256<ushort> found, char letter) =>
        Vector256.Equals(found | Vector256.Create((ushort)0x20), Vector256.Create((ushort)letter)) | Vector256.GreaterThan(found, Vector256.Create((ushort)0x7F));

    private static bool MayBe(char found, char letter) => (found | 0x20) == letter || found > 0x7F;

    private static int FindSignature(string text, List<TextLine> lines, int from, int end)
    {
        var lowest = Math.Max(from, end - MostSignatureLines);
        using var room = new SegmentRoom();
        var columns = room.Segments;
        for (var i = lowest; i < end; i++)
        {
            var (start, stop) = CellContent(text, lines[i]);
            if (stop - start <= 120 && (IsAuthority(text, start, stop) || IsPosition(text, start, stop)) && !GoesOn(text, lines, i, end)) return i;
            if (IsSignedRole(text, lines, i, end) && !HasPartBelow(text, lines, i, end)) return i;
            if (SignedBy(text, start, stop) is >= 0 and var signer && (IsPerson(text, signer, stop))) return i;
            if (lines[i].Length > 200) continue;
            columns.Clear();
            Segment.Split(text, lines[i], i, columns, atMarks: true);
            if (SignsTwice(text, columns) && !(columns.Exists(column => IsRole(text, column.Start, column.End)) && HasPartBelow(text, lines, i, end))) return i;
            // "| | CHỦ TỊCH QUỐC HỘI<br>Trần Thanh Mẫn |": alone in the row of a table, post and name on lines of one cell.
            if (lines[i].IsRow && columns.Count is > 1 and <= MostInCell && SignsAlone(text, columns) && !GoesOn(text, lines, i, end)) return i;
        }

        return -1;
    }

    /// <summary>Whether the document only begins there: the one who decides is named above "Căn cứ …" and the articles.</summary>
    private static bool GoesOn(string text, List<TextLine> lines, int post, int end)
    {
        for (var i = post + 1; i < end; i++)
        {
            var (start, stop) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (Fold.MatchWord(text, start, stop, "can cu") >= 0 || (SectionLabel.TryParse(text, start, stop, out var label) && label.Style == LabelStyle.Article)) return true;
        }

        return false;
    }

    /// <summary>The words of a line, or of the only cell of a row that has some.</summary>
    internal static (int Start, int End) CellContent(string text, in TextLine line)
    {
        if (!line.IsRow && text[line.End - 1] != '|' && text[line.Start] != '|') return (line.ContentStart, line.ContentEnd);
        using var room = new SegmentRoom();
        var segments = room.Segments;
        Segment.Split(text, line, 0, segments);
        return segments.Count == 1 ? (segments[0].Start, segments[0].End) : (line.ContentStart, line.ContentEnd);
    }

    /// <summary>Whether a line right above Nơi nhận belongs to the signature block.</summary>
    private static bool IsSignatureLine(string text, List<TextLine> lines, int i, int above = 0)
    {
        var line = lines[i];
        if (line.IsBorder || Segment.IsTableRule(text, line.Start, line.End)) return i > 0 && above < MostSignatureLines && IsSignatureLine(text, lines, i - 1, above + 1);
        if (line.Length > 120) return false;
        var (start, end) = CellContent(text, line);
        if (IsAuthority(text, start, end) || IsPosition(text, start, end) || IsNoise(text, start, end)) return true;
        // The body in whose name one of several signs, above his post.
        if (i + 1 < lines.Count && Letters.IsUpper(text, start, end) && Organs.Match(text, start, end) >= 0 && IsPosition(text, lines[i + 1].ContentStart, lines[i + 1].ContentEnd)) return true;
        using var room = new SegmentRoom();
        var columns = room.Segments;
        Segment.Split(text, line, i, columns, atMarks: true);
        if (columns.Count == 2) return columns.TrueForAll(column => IsAuthority(text, column.Start, column.End) || IsPosition(text, column.Start, column.End) || IsName(text, column.Start, column.End)) && (SignsTwice(text, columns) || (i > 0 && above < MostSignatureLines && IsSignatureLine(text, lines, i - 1, above + 1)));
        if (!IsName(text, start, end) && !Letters.IsUpper(text, start, end)) return false;
        for (var k = i - 1; k >= 0 && i - k <= 5; k--)
        {
            if (IsPosition(text, lines[k].ContentStart, lines[k].ContentEnd) || IsAuthority(text, lines[k].ContentStart, lines[k].ContentEnd)) return true;
        }

        return false;
    }

    internal static bool IsAuthority(string text, int start, int end)
    {
        if (end - start > 160) return false;
        if (start >= end || !CharTraits.IsUpper(text[start]) || Fold.Letter(text[start]) is not ('t' or 'k' or 'q')) return false;
        foreach (var authority in Authorities)
        {
            var stop = Fold.Match(text, start, end, authority);
            if (stop < 0 || stop >= end) continue;
            if (text[stop] is '.' or ',' or '\n' || (authority.Length > 1 && TextLine.IsBlank(text[stop])))
            {
                var next = SectionLabel.SkipBlanks(text, stop + 1, end);
                return next >= end || char.IsUpper(text[next]);
            }
        }

        return false;
    }

    private static bool IsGluedPosition(string text, int start, int end)
    {
        foreach (var post in GluedPositions)
        {
            if (Fold.Is(text, start, end, post)) return true;
        }

        return false;
    }

    internal static bool IsPosition(string text, int start, int end)
    {
        if (end - start > 120 || start >= end) return false;
        if (end - start <= 16 && Letters.IsUpper(text, start, end) && IsGluedPosition(text, start, end)) return true;
        if (!CharTraits.IsUpper(text[start]) || text[end - 1] is '.' or ';' or ':' or ',') return false;
        // "P. GIÁM ĐỐC"
        if (text[start] == 'P' && start + 2 < end && text[start + 1] == '.') start = SectionLabel.SkipBlanks(text, start + 2, end);
        if (start >= end) return false;
        foreach (var position in PositionsBy(text[start]))
        {
            var stop = Fold.MatchWord(text, start, end, position);
            if (stop >= 0 && (stop == end || Letters.IsUpper(text, start, end)) && !(stop < end && text[stop] == ',' && end - start > 60)) return true;
        }

        return IsHead(text.AsSpan(start, end - start)) && Letters.IsUpper(text, start, end);
    }

    /// <summary>Whether the line names a post and, in capitals, the body that has it: "CHỦ TỊCH UBND HUYỆN", not "PHÓ TRƯỞNG BAN THƯỜNG TRỰC".</summary>
    internal static bool IsOffice(string text, int start, int end)
    {
        if (!IsPosition(text, start, end) || !Letters.IsUpper(text, start, end) || PositionEnd(text, start, end) is not (>= 0 and var post)) return false;
        var body = SectionLabel.SkipBlanks(text, post, end);
        return body < end && char.IsLetter(text[body]) && Fold.MatchAny(text, body, end, NoBodies) < 0;
    }

    private static string[][] ByLetter(string[] words)
    {
        var byLetter = new string[26][];
        for (var k = 0; k < byLetter.Length; k++)
        {
            var letter = (char)('a' + k);
            byLetter[k] = Array.FindAll(words, word => word[0] == letter);
        }

        return byLetter;
    }

    private static string[] PositionsBy(char first) => Fold.Letter(first) is >= 'a' and <= 'z' and var letter ? PositionsByLetter[letter - 'a'] : [];

    /// <summary>Whether words in capitals begin with "TRƯỞNG" or "PHÓ", whatever they head: "TRƯỞNG THUẾ TỈNH". The mark tells them from "TRƯỜNG".</summary>
    private static bool IsHead(ReadOnlySpan<char> words) =>
        words.Length <= LongestPost && (words.StartsWith("TRƯỞNG ", StringComparison.Ordinal) || words.StartsWith("PHÓ ", StringComparison.Ordinal));

    /// <summary>Where the words in capitals of an authority or post end that stand at this place inside a line; -1 where none stands there.</summary>
    internal static int PostEnd(string text, int start, int end)
    {
        foreach (var authority in Authorities)
        {
            if (authority.Length > 1 && Fold.Match(text, start, end, authority) is >= 0 and var mark && mark < end && text[mark] == '.' && Letters.IsUpper(text, start, mark) && IsSignedFor(text, mark + 1, end)) return CapitalsEnd(text, mark + 1, end);
        }

        if (start >= end) return -1;
        foreach (var position in PositionsBy(text[start]))
        {
            if (Fold.MatchWord(text, start, end, position) is >= 0 and var stop && Letters.IsUpper(text, start, stop)) return CapitalsEnd(text, stop, end);
        }

        return -1;
    }

    // Behind "KT." of an authority stands a post; the file mark of "Lưu: VT, KT. | TM. ỦY BAN NHÂN DÂN" has none.
    private static bool IsSignedFor(string text, int start, int end)
    {
        var next = SectionLabel.SkipBlanks(text, start, end);
        return next < end && char.IsUpper(text[next]) && Fold.MatchAny(text, next, end, ["tm.", "t/m"]) < 0;
    }

    /// <summary>Where the longest post ends that stands there in capitals; -1 where none does.</summary>
    internal static int PositionEnd(string text, int start, int end)
    {
        var last = -1;
        foreach (var position in PositionsBy(text[start]))
        {
            if (Fold.MatchWord(text, start, end, position) is >= 0 and var stop && Letters.IsUpper(text, start, stop)) last = Math.Max(last, stop);
        }

        return last;
    }

    /// <summary>Where the words end that are written in capitals.</summary>
    private static int CapitalsEnd(string text, int start, int end)
    {
        var last = start;
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i])) break;
            if (i + 1 >= end || TextLine.IsBlank(text[i + 1])) last = i + 1;
        }

        return last;
    }

    /// <summary>Where the words behind "Đã ký:" begin; -1 where it does not stand there.</summary>
    internal static int SignedBy(string text, int start, int end)
    {
        while (start < end && text[start] is '(' or '[' or '*' or '_') start++;
        var stop = Fold.MatchWord(text, start, end, "da ky");
        if (stop < 0) return -1;
        while (stop < end && text[stop] is ')' or ']') stop++;
        stop = SectionLabel.SkipBlanks(text, stop, end);
        return stop < end && text[stop] == ':' && SectionLabel.SkipBlanks(text, stop + 1, end) is var next && next < end ? next : -1;
    }

    /// <summary>Whether a name stands there, or a post and a name.</summary>
    private static bool IsPerson(string text, int start, int end) => IsName(text, PostBefore(text, start, end) is > 0 and var post ? SectionLabel.SkipBlanks(text, post, end) : start, end);

    /// <summary>Where a post that opens the words ends, in small letters too; -1 where none does.</summary>
    internal static int PostBefore(string text, int start, int end)
    {
        if (start >= end) return -1;
        var longest = -1;
        foreach (var position in PositionsBy(text[start])) longest = Math.Max(longest, Fold.MatchWord(text, start, end, position));
        return longest < end ? longest : -1;
    }

    internal static bool IsNoise(string text, int start, int end)
    {
        var from = start;
        while (from < end && text[from] is '(' or '[' or '*' or '_') from++;
        // "(Chủ tịch UBND tỉnh)" below the name of one who signs for another body.
        if (end - start > 2 && text[start] == '(' && text[end - 1] == ')' && OpensPost(text, start + 1, end - 1)) return true;
        foreach (var word in Noise)
        {
            if (Fold.Match(text, from, end, word) >= 0) return true;
        }

        return false;
    }

    private static bool OpensPost(string text, int start, int end)
    {
        if (!CharTraits.IsUpper(text[start])) return false;
        foreach (var position in PositionsBy(text[start]))
        {
            if (Fold.MatchWord(text, start, end, position) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the text may be the name of a person: two to six words that begin with a capital, maybe after an academic title.</summary>
    internal static bool IsName(string text, int start, int end)
    {
        if (end - start is < 4 or > 60) return false;
        var words = 0;
        for (var i = PersonTitles.Skip(text, start, end); i < end;)
        {
            if (text[i] == '\n' || TextLine.IsBlank(text[i]))
            {
                i++;
                continue;
            }

            if (!char.IsUpper(text[i])) return false;
            while (i < end && (char.IsLetter(text[i]) || text[i] is '.' or '’' or '\'' or '-')) i++;
            if (i < end && text[i] != '\n' && !TextLine.IsBlank(text[i])) return false;
            words++;
        }

        return words is >= 2 and <= 6;
    }

    // Arrows, shapes and dingbats, and the private area in which a PDF has Wingdings; not the boxes of a form ("□ Có □ Không").
    private static bool IsDrawn(char c) => c >= '\u2023' && (c is '\u2023' or '\u2043' or '\u2219' or (>= '\u2190' and <= '\u21FF') or (>= '\u25A0' and <= '\u27BF' and not ('\u25A1' or '\u2610' or '\u2611' or '\u2612')) or (>= '\u2B00' and <= '\u2BFF') or (>= '\uE000' and <= '\uF8FF'));

    internal static int BulletLength(string text, int start, int end)
    {
        if (start >= end) return 0;
        var c = text[start];
        // The common ones may stand right before their word.
        if (c is '•' or '▪' or '●' or '○' or '◦' or '■' or '✓' or '→' or '\uF0B7' or '\uF02D' or '\uF0A7' or '►' or '♦') return SectionLabel.SkipBlanks(text, start + 1, end) - start;
        if (IsDrawn(c) || (c is '=' or '-' && start + 1 < end && text[start + 1] == '>'))
        {
            var behind = c is '=' or '-' ? start + 2 : start + 1;
            var words = SectionLabel.SkipBlanks(text, behind, end);
            return words > behind && words < end && (char.IsLetterOrDigit(text[words]) || text[words] is '“' or '"' or '(' or '*') ? words - start : 0;
        }

        // What the bullets of Word's fonts of signs become in a plain text.
        if (c is 'Ø' or '§' or 'ü' or 'o' or 'v' or 'q')
        {
            var words = SectionLabel.SkipBlanks(text, start + 1, end);
            return words > start + 1 && words < end && char.IsUpper(text[words]) && words + 1 < end && char.IsLower(text[words + 1]) ? words - start : 0;
        }

        if (!VietnameseText.IsDash(c) && c is not ('+' or '*' or '·' or '~')) return 0;
        var i = start + 1;
        if (c is '*' or '+' or '·' or '~' && (i >= end || !TextLine.IsBlank(text[i]))) return c == '+' && i < end && char.IsUpper(text[i]) ? 1 : 0;
        if (VietnameseText.IsDash(c) && i < end && char.IsAsciiDigit(text[i])) return 0;
        if (VietnameseText.IsDash(c) && i < end && VietnameseText.IsDash(text[i])) return 0;
        return SectionLabel.SkipBlanks(text, i, end) - start;
    }
}
