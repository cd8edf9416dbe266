using System.Buffers;
using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>Tells the lines of Nơi nhận from those of the signature, in whatever order and columns they come.</summary>
/// <param name="text">The text.</param>
/// <param name="isListed">Whether the recipients are asked for: those of a letter inside an annex are not.</param>
internal sealed class TailReader(string text, bool isListed = true)
{
    // The commonest family names, folded: about 95 in 100 people bear one of them.
    internal static readonly string[] Surnames =
    [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly", "dao", "doan", "vuong", "trinh", "truong", "dinh", "lam", "phung", "mai",
        "to", "ha", "ta", "luong", "luu", "chu", "quach", "cao", "tong", "thai", "la", "ton", "kieu", "nong", "be", "trieu", "hua", "ma", "vi", "lo", "quang", "cam", "thach", "son", "kim", "danh", "giang", "khuc", "lai", "mac", "nghiem", "ong", "phi", "than", "tieu", "van", "ngan", "sung", "vang", "thao", "lau", "hau", "y", "ksor", "rmah", "siu", "dieu", "chau", "cung", "bach", "an", "lu", "tang", "tu", "uong", "lan", "hung", "cu", "khong", "dam", "hoa", "leng", "mua", "ro",
    ];

    /// <summary>Words that begin the second line of a body's or a post's name.</summary>
    private static readonly string[] NameGoesOn = ["van phong", "uy ban", "nhan dan", "dan", "ban", "thuong truc", "thuong vu", "so", "cong an", "tinh", "huyen", "xa", "phuong", "thanh pho", "phong", "mat tran"];

    /// <summary>Labels that part those who are sent paper from those who are sent files.</summary>
    private static readonly string[] Ways = ["ban dien tu", "gui ban dien tu", "gui dien tu", "ban giay", "gui ban giay", "ban chinh", "gui ban chinh"];

    private static readonly string[] Fields =
    [
        "TỔ CHỨC", "TỔNG HỢP", "VĂN HÓA", "VĂN HOÁ", "VĂN XÃ", "VĂN THƯ", "LÂM NGHIỆP", "HẠ TẦNG", "ĐÀO TẠO", "LƯU TRỮ", "LÝ LUẬN", "ĐOÀN THỂ", "HỘ TỊCH", "CHÂU Á", "THÁI BÌNH DƯƠNG", "CUNG ỨNG", "QUẢNG BÁ",
    ];

    /// <summary>What words in capitals begin with whose letters would be family names without their marks.</summary>
    private static readonly string[] NoSurnames = ["TRƯỜNG ", "TRƯỞNG ", "TỔNG ", "ĐẢNG ", "TỔ ", "TỜ ", "PHÂN ", "PHẦN ", "HỌ ", "HỌC ", "CHỦ ", "CHỮ ", "VĂN BẢN", "VĂN PHÒNG", "DANH SÁCH", "DANH MỤC", "LƯU Ý", "CỘNG ", "CỤ THỂ", "THẢO ", "ĐIỀU "];

    private static readonly string[] Headings = ["danh sach", "danh muc", "phu luc", "cong hoa", "dang cong san", "doc lap", "bang tong hop", "bieu mau", "mau so", "don", "giay", "phieu", "muc luc", "ghi chu", "tai lieu"];

    private const int LongestPost = 60;

    /// <summary>The most characters on the second line of "Lưu: …".</summary>
    private const int LongestRest = 60;

    /// <summary>Anything shorter after a semicolon is what a scan made of a stamp.</summary>
    private const int ShortestPart = 9;

    /// <summary>No document bears more signatures.</summary>
    private const int MostSigners = 8;

    private readonly List<Recipient> _recipients = [];
    private WholeText? _whole;

    // The last recipient, who may go on: the text of the first line, and of all where there are more.
    private LazyText _lastText;
    private TextSpan _lastSpan;
    private bool _hasLast;
    private char[] _goingOn = [];
    private int _goingOnLength;
    private readonly List<string> _authority = [];
    private readonly List<string> _position = [];
    private readonly List<Signature> _others = [];
    private string? _name;
    private string? _rank;
    private TextSpan _post;
    private int _first = -1;
    private int _last;
    private bool _isLast;
    private bool _receiving;
    private bool _byWay;
    private bool _filed;
    private bool _bulleted;
    private bool _closed;

    // Whether the last recipient says whom it lists: "Các sở, ngành: …".
    private bool _lists;
    private Part _previous;

    // Whoever signs as a member signs by another post too: "ỦY VIÊN BAN THƯỜNG VỤ", "TRƯỞNG BAN TỔ CHỨC".
    private static readonly string[] LesserPosts = ["uy vien", "thuong truc"];

    private static readonly string[] BoardPosts = ["truong ban", "pho truong ban", "truong tieu ban", "truong doan", "pho truong doan", "to truong", "pho to truong"];

    private static readonly string[] HighPosts = ["thu tuong", "pho thu tuong", "bo truong", "thu truong", "chu tich", "pho chu tich", "bi thu", "pho bi thu", "giam doc", "pho giam doc"];

    private enum Part
    {
        None,
        Authority,
        Position,
        Name,
        Recipient,
    }

    public IReadOnlyList<Recipient> Recipients
    {
        get
        {
            EndLast();
            return _recipients;
        }
    }

    /// <summary>Whether the list has come to its "Lưu" or the signer is named.</summary>
    public bool IsClosed => _filed || _name is not null;

    /// <summary>Those who sign, side by side or one below the other, in the order of the text; at least one, empty where nobody does.</summary>
    public Signature[] Signers()
    {
        var own = Own;
        if (_others.Count == 0) return [own];
        List<Signature> all = [.. _others];
        if (own.Name is not null || all.TrueForAll(static other => other.Name is null)) all.Insert(_isLast ? all.Count : 0, own);
        // The block printed twice.
        for (var i = all.Count - 1; i > 0; i--)
        {
            if (all[i].Name is { } name && string.Equals(all[i - 1].Name, name, StringComparison.Ordinal)) all.RemoveAt(i - 1);
        }

        if (all.Count > 1) all.RemoveAll(static part => part.Position is { } position && Fold.MatchAny(position, 0, position.Length, TailParser.Preparers) >= 0);
        // The one with a post answers for it, then whoever presides, then who keeps the minutes.
        var head = 0;
        for (var i = 1; i < all.Count; i++)
        {
            if (Rank(all[i].Position) < Rank(all[head].Position)) head = i;
        }

        if (head > 0) (all[0], all[head]) = (all[head], all[0]);
        return all.Count == 0 ? [own] : [.. all];
    }

    private static int Rank(string? position) => position is null ? 0 : Fold.MatchAny(position, 0, position.Length, TailParser.Clerks) >= 0 ? 2 : TailParser.IsRole(position, 0, position.Length) ? 1 : 0;

    private Signature Own => _first < 0
        ? new Signature(null, null, null, default)
        : new Signature(Join(_authority), Join(_position), _name, TextSpan.FromBounds(_first, _last));

    /// <summary>Adds what another column of signatures says.</summary>
    public void SignWith(TailReader other)
    {
        if (other._name is not null) _others.Add(other.Own);
    }

    /// <summary>Begins with a recipient where nothing stands above them that says so.</summary>
    public void Receive() => _receiving = true;

    /// <summary>Reads one piece of a line; the zone it belongs to.</summary>
    public Zone Read(Segment segment, bool apart)
    {
        var (start, end) = (segment.Start, segment.End);
        // "BỘ TRƯỞNG [ Ký bởi chữ ký số ]": what a program says of the signature.
        if (text.AsSpan(start, end - start).IndexOf('[') is > 0 and var mark && Fold.Find(text, start + mark, end, "chu ky so") >= 0) end = TrimEnd(start, start + mark);
        var stop = TailParser.RecipientsEnd(text, start, end);
        if (stop >= 0)
        {
            // A second block begins its own list.
            (_receiving, _filed, _closed, _bulleted) = (true, false, false, false);
            start = stop;
            while (start < end && (text[start] is ':' or '*' or '.' or '_' || TextLine.IsBlank(text[start]))) start++;
            // "Nơi nhận: Như trên; Phòng Nội vụ; Lưu: VT.": all of them on one line.
            if (text.AsSpan(start, end - start).LastIndexOf(';') is > 0 and var last && Fold.MatchWord(text, SectionLabel.SkipBlanks(text, start + last + 1, end), end, "luu") >= 0 && !text.AsSpan(start, end - start).Contains("; -", StringComparison.Ordinal))
            {
                for (var from = start; from < end;)
                {
                    var stopAt = text.IndexOf(';', from, end - from);
                    if (stopAt < 0) stopAt = end;
                    Add(from, stopAt, true, stopAt < end);
                    from = stopAt + 1;
                }

                return Zone.Recipients;
            }

            if (start < end && !ReadSignature(start, end)) ReadRest(start, end);
            return Zone.Recipients;
        }

        if (ReadSignature(start, end)) return Zone.Signature;
        // A rank on a line of its own above the name.
        if (PersonTitles.Skip(text, start, end) == end && (_position.Count > 0 || _authority.Count > 0))
        {
            if (_name is null) _rank = Letters.OneLine(text, start, end) + " ";
            return Zone.Signature;
        }

        if (TailParser.IsNoise(text, start, end))
        {
            ReadSigner(start, end);
            return Zone.Signature;
        }

        var bullet = TailParser.BulletLength(text, start, end);
        if (bullet == 0 && IsWrapped(start, end)) return Zone.Signature;
        if (bullet == 0 && !_post.IsEmpty && IsPerson(text, start, end) && (_name is null || BeginNext(_post.Start, _post.End)))
        {
            if (_position.Count == 0) Sign(_position, Part.Position, _post.Start, _post.End);
            _post = default;
            SetName(start, end);
            return Zone.Signature;
        }

        if (bullet == 0 && CanBeName(start, end, apart))
        {
            SetName(start, end);
            return Zone.Signature;
        }

        _post = default;
        if (bullet == 0 && (!_receiving || _filed) && (_name is not null || _position.Count + _authority.Count == 0) && (MayBePost(text, start, end) || TailParser.IsRole(text, start, end) || TailParser.IsHeadPost(text.AsSpan(start, end - start))))
        {
            _post = TextSpan.FromBounds(start, end);
            return Zone.Signature;
        }

        if (_receiving && _name is null && bullet == 0 && WayStart(start, end) == start)
        {
            (_filed, _closed, _bulleted, _byWay) = (false, true, true, true);
            _previous = Part.Recipient;
            return Zone.Recipients;
        }

        // Below the signer of a list in bullets that has come to its stop stands what is enclosed.
        if (!_receiving || (_filed && !GoesOnAfterFile(start, end, bullet, apart)) || (_name is not null && _bulleted && _closed && bullet == 0)) return Zone.Signature;
        ReadItems(start, end);
        return Zone.Recipients;
    }

    /// <summary>Where "Bản điện tử:" begins, which names nobody but the way that the recipients below it are sent theirs; the end where it does not.</summary>
    private int WayStart(int start, int end)
    {
        if (text[end - 1] != ':') return end;
        for (var i = start; i < end; i++)
        {
            if ((i == start || TextLine.IsBlank(text[i - 1])) && Fold.MatchAny(text, i, end, Ways) == end - 1) return i;
        }

        return end;
    }

    /// <summary>Whether words after the "Lưu" line, the last of Nơi nhận, still belong to the list.</summary>
    private bool GoesOnAfterFile(int start, int end, int bullet, bool apart)
    {
        if (apart || _name is not null) return false;
        // Bullets behind a blank line are notes of who published the text, or the first item of what follows.
        return bullet > 0 ? _previous == Part.Recipient && (_lastSpan.End > start || text.AsSpan(_lastSpan.End, start - _lastSpan.End).Count('\n') <= 1) : !_closed && end - start < LongestRest && (Letters.StartsLower(text, start, end) || (_lastSpan.End < text.Length && text[_lastSpan.End] == ','));
    }

    /// <summary>Reads "Người ký: Nguyễn Văn An" where no name stands elsewhere; a stamp that names a body says nothing of the person.</summary>
    private void ReadSigner(int start, int end)
    {
        if (_name is null && TailParser.SignedBy(text, start, end) is >= 0 and var signer)
        {
            var post = TailParser.PostBefore(text, signer, end);
            var name = post > 0 ? SectionLabel.SkipBlanks(text, post, end) : signer;
            if (!TailParser.IsName(text, name, end) || !HasSurname(name, end)) return;
            if (post > 0 && _position.Count == 0) Sign(_position, Part.Position, signer, post);
            SetName(name, end);
            return;
        }

        var stop = Fold.MatchWord(text, start, end, "nguoi ky");
        if (stop < 0 || _name is not null) return;
        while (stop < end && (text[stop] == ':' || TextLine.IsBlank(text[stop]))) stop++;
        if (TailParser.IsName(text, stop, end) && HasSurname(stop, end) && Organs.Match(text, stop, end) < 0) SetName(stop, end);
    }

    /// <summary>Begins with the next of those who sign one below the other; false for words that only repeat what was read.</summary>
    private bool BeginNext(int start, int end)
    {
        var words = Letters.OneLine(text, start, end);
        if (_position.Count + _authority.Count == 0 || _others.Count >= MostSigners || _authority.Contains(words) || _position.Contains(words)) return false;
        _others.Add(Own);
        (_name, _rank, _first, _last, _isLast, _previous) = (null, null, -1, 0, true, Part.None);
        _authority.Clear();
        _position.Clear();
        return true;
    }

    private bool ReadSignature(int start, int end)
    {
        if (TailParser.BulletLength(text, start, end) > 0) return false;
        if (TailParser.IsAuthority(text, start, end))
        {
            if (_name is not null && !BeginNext(start, end)) return true;
            if (IsActing(start, end))
            {
                var stop = NameStart(start, end);
                Sign(_position, Part.Position, start, TrimEnd(start, stop));
                if (stop < end) SetName(SectionLabel.SkipBlanks(text, stop, end), end);
                return true;
            }

            SplitAuthority(start, end);
            return true;
        }

        // "TRƯỞNG BAN TUYÊN GIÁO", "Kiêm", "TRƯỞNG BAN TỔ CHỨC CUỘC THI": both posts.
        if (_name is null && _previous == Part.Position && Fold.MatchWord(text, start, end, "kiem") is >= 0 and var also && (SectionLabel.SkipBlanks(text, also, end) is var further && (further >= end || TailParser.IsPosition(text, further, end))))
        {
            Sign(_position, Part.Position, start, end);
            return true;
        }

        // "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", below it the post: the body in whose name one of several signs.
        if ((!_receiving || _filed) && _previous is Part.None or Part.Name && Letters.IsUpper(text, start, end) && Organs.Match(text, start, end) >= 0 && !TailParser.IsPosition(text, start, end))
        {
            if (_name is not null && !BeginNext(start, end)) return true;
            Sign(_authority, Part.Authority, start, end);
            return true;
        }

        var cut = NameStart(start, end);
        if (!TailParser.IsPosition(text, start, TrimEnd(start, cut))) return false;
        if (_name is not null && !BeginNext(start, TrimEnd(start, cut))) return true;
        if (_previous == Part.Authority && IsOpenAuthority())
        {
            Sign(_authority, Part.Authority, start, end);
            return true;
        }

        if (!Letters.IsUpper(text, start, cut) && _receiving && !_filed && _position.Count > 0) return false;
        // "TRƯỞNG BAN", then "CHỦ TỊCH UBND HUYỆN": the office that the signer holds elsewhere.
        if (_previous == Part.Position && IsWholePost(_position[^1]) && (TailParser.IsOffice(text, start, TrimEnd(start, cut)) || IsHeldElsewhere(_position[^1], start, cut))) Mark(start, cut);
        else Sign(_position, Part.Position, start, TrimEnd(start, cut));
        if (cut < end) SetName(SectionLabel.SkipBlanks(text, cut, end), end);
        return true;
    }

    /// <summary>
    /// Whether "Q." stands before the post of one who acts as the head (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 7, điểm a): a post, no authority.
    /// </summary>
    private bool IsActing(int start, int end) => text[start] is 'Q' && text[start + 1] is '.' && TailParser.IsPosition(text, SectionLabel.SkipBlanks(text, start + 2, end), TrimEnd(start, NameStart(start, end)));

    // "TRƯỞNG BAN", then "PHÓ THỦ TƯỚNG": nobody is that in a board.
    private bool IsHeldElsewhere(string post, int start, int end) =>
        Fold.MatchAny(post, 0, post.Length, BoardPosts) >= 0 && Letters.IsUpper(text, start, end) && Fold.MatchAny(text, start, end, HighPosts) >= 0;

    private static bool IsWholePost(string words) => Fold.MatchAny(words, 0, words.Length, LesserPosts) < 0 && TailParser.IsPosition(words, 0, words.Length);

    /// <summary>Reads "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A" on one line.</summary>
    private void SplitAuthority(int start, int end)
    {
        var name = NameStart(start, end);
        var position = name;
        for (var i = start + 1; i < name; i++)
        {
            // "KT. CHỦ TỊCHPHÓ CHỦ TỊCH": the line break is lost.
            if (!(TextLine.IsBlank(text[i - 1]) || (char.IsUpper(text[i - 1]) && text.AsSpan(i, name - i).StartsWith("PHÓ ", StringComparison.Ordinal))) || text[i] is not ('P' or 'p' or 'T') || (Fold.MatchWord(text, i, name, "pho") < 0 && !text.AsSpan(i, name - i).StartsWith("THỨ TRƯỞNG", StringComparison.Ordinal))) continue;
            if (!TailParser.IsPosition(text, i, name)) continue;
            position = i;
            break;
        }

        if (position == name && Fold.Match(text, start, name, "tm") >= 0 && Fold.Find(text, start, name, "kt") < 0)
        {
            for (var i = start + 4; i < name; i++)
            {
                if (!TextLine.IsBlank(text[i - 1]) || !TailParser.IsPosition(text, i, name) || Fold.MatchWord(text, i, name, "thuong truc") >= 0 || Fold.MatchAny(text, i, name, ["uy vien", "tham phan"]) >= 0 || IsPresidium(start, i, name)) continue;
                position = i;
                break;
            }
        }

        // "TL. BỘ TRƯỞNG CỤC TRƯỞNG CỤC A": behind the post by whose order somebody signs, his own.
        if (position == name && IsByOrder(start, name, out var ordering) && TailParser.PositionEnd(text, ordering, name) is > 0 and var ordered)
        {
            for (var i = ordered + 1; i < name && position == name; i++)
            {
                if (TextLine.IsBlank(text[i - 1]) && TailParser.IsPosition(text, i, name)) position = i;
            }
        }

        Sign(_authority, Part.Authority, start, TrimEnd(start, position));
        if (position < name) Sign(_position, Part.Position, position, TrimEnd(position, name));
        if (name < end) SetName(SectionLabel.SkipBlanks(text, name, end), end);
    }

    // "TM. ĐOÀN CHỦ TỊCH": the presidium of a mass organisation.
    private bool IsPresidium(int start, int i, int end)
    {
        var before = TrimEnd(start, i);
        return before - 4 > start && Fold.Is(text, before - 4, before, "doan") && TextLine.IsBlank(text[before - 5]) && Fold.MatchWord(text, i, end, "chu tich") >= 0;
    }

    // "TL.", "T/L", "TUQ.": where the words behind the mark begin.
    private bool IsByOrder(int start, int end, out int next)
    {
        next = Fold.MatchAny(text, start, end, ["tl.", "t/l", "tuq.", "t/uq"]);
        if (next < 0) return false;
        while (next < end && (text[next] == '.' || TextLine.IsBlank(text[next]))) next++;
        return next < end;
    }

    /// <summary>Where a name in small letters begins after words in capitals; the end where none does.</summary>
    private int NameStart(int start, int end)
    {
        for (var i = start + 2; i + 3 < end; i++)
        {
            if (!TextLine.IsBlank(text[i - 1]) || !char.IsUpper(text[i]) || !char.IsLower(text[i + 1])) continue;
            return Letters.IsUpper(text, start, i) && TailParser.IsName(text, i, end) ? i : end;
        }

        return end;
    }

    /// <summary>Whether a line in capitals goes on with the authority or post above it.</summary>
    private bool IsWrapped(int start, int end)
    {
        if (_previous is not (Part.Authority or Part.Position) || !Letters.IsUpper(text, start, end) || end - start > 60 || _name is not null) return false;
        if (HasSurname(start, end) && TailParser.IsName(text, start, end) && !EndsOpen() && !NamesField(start, end) && Fold.MatchAny(text, start, end, NameGoesOn) < 0) return false;
        if (char.IsAsciiDigit(text[start]) || Fold.MatchWord(text, start, end, "luu") >= 0 || text.AsSpan(start, end - start).Contains('…')) return false;
        // What is enclosed begins there, where the page lost the name of the signer.
        if (HeaderKinds.Is(text, start, end))
        {
            (_previous, _receiving) = (Part.None, false);
            return false;
        }

        // "TL. CỤC TRƯỞNG", then "TRƯỞNG BAN CHÍNH SÁCH,": who signs by order.
        if (_previous == Part.Authority && _position.Count == 0 && !IsOpenAuthority() && Fold.Match(text, start, end, "truong ") >= 0 && Fold.MatchAny(text, start, end, TailParser.Positions) >= 0)
        {
            Sign(_position, Part.Position, start, end);
            return true;
        }

        Sign(_previous == Part.Authority ? _authority : _position, _previous, start, end);
        return true;
    }

    /// <summary>Whether the line in capitals says what an office is for, below the post: "TRƯỞNG PHÒNG", then "TỔ CHỨC CÁN BỘ". Without their marks many of these words are family names.</summary>
    private bool NamesField(int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        foreach (var field in Fields)
        {
            if (words.StartsWith(field, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether the line of the authority breaks off: "TL." or "KT. BỘ TRƯỞNG,".</summary>
    private bool IsOpenAuthority() => _authority[^1] is [.., ','] or ({ Length: <= 4 } and [.., '.']);

    private bool EndsOpen()
    {
        var last = (_previous == Part.Authority ? _authority : _position)[^1];
        return last.EndsWith("NHÂN", StringComparison.Ordinal) || last.EndsWith("BAN", StringComparison.Ordinal) && last.Contains(' ', StringComparison.Ordinal) && _previous == Part.Authority;
    }

    private bool CanBeName(int start, int end, bool apart)
    {
        if (_name is not null || !TailParser.IsName(text, start, end) || NamesBody(text, start, end)) return false;
        if (HasSurname(start, end) && (_position.Count > 0 || _authority.Count > 0)) return true;
        // Where the seal hides the post, the name stands alone below the recipients.
        if (_position.Count == 0) return _filed && apart && _authority.Count == 0 && HasSurname(start, end) && text.AsSpan(start, end - start).Count(' ') is 2 or 3;
        return !_receiving || _filed || !_hasLast || _previous == Part.Position || apart;
    }

    /// <summary>Whether words in capitals name a body or a paper or head a part, though without their marks they begin with a family name: "TRƯỜNG ĐẠI HỌC A", "ĐẢNG BỘ XÃ B", "TỔNG HỢP", "II. PHÂN CÔNG".</summary>
    private static bool NamesBody(string text, int start, int end)
    {
        if (!Letters.IsUpper(text, start, end)) return false;
        if (IsHeading(text, start, end)) return true;
        var words = text.AsSpan(start, end - start);
        foreach (var other in NoSurnames)
        {
            if (words.StartsWith(other, StringComparison.Ordinal)) return true;
        }

        // "ĐOÀN VĂN HẬU" is a person, "ĐOÀN KIỂM TRA" none.
        return !words.StartsWith("ĐOÀN ", StringComparison.Ordinal) && Organs.Match(text, start, end) >= 0;
    }

    /// <summary>Whether words in capitals open a paper or a part of one: "BIÊN BẢN HỌP", "II. PHÂN CÔNG", "DANH SÁCH ĐOÀN".</summary>
    private static bool IsHeading(string text, int start, int end) =>
        HeaderKinds.Begins(text, start, end) || Fold.MatchAny(text, start, end, Headings) >= 0 || (SectionLabel.TryParse(text, start, end, out var label) && label.Style is LabelStyle.Roman or LabelStyle.Arabic or LabelStyle.Chapter);

    /// <summary>Whether a person is named whose post need not be known: with a family name, in two to five words.</summary>
    internal static bool IsPerson(string text, int start, int end) =>
        TailParser.IsName(text, start, end) && HasSurname(text, start, end) && !NamesBody(text, start, end) && Organs.Match(text, start, end) < 0 && text.AsSpan(start, end - start).Contains(' ');

    /// <summary>Whether words in capitals below the recipients may be a post that no list has: "PHỤ TRÁCH TRUNG TÂM".</summary>
    private static bool MayBePost(string text, int start, int end)
    {
        if (end - start is < 5 or > LongestPost || !Letters.IsUpper(text, start, end) || IsHeading(text, start, end) || Organs.Match(text, start, end) >= 0 || IsPerson(text, start, end)) return false;
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (!char.IsLetter(c) && !TextLine.IsBlank(c) && c is not ('-' or '–' or ',' or '&' or '.')) return false;
        }

        return text[end - 1] != '.' && text[end - 1] != ',';
    }

    private bool HasSurname(int start, int end) => HasSurname(text, start, end);

    /// <summary>Whether the words begin with a family name, maybe after an academic title.</summary>
    internal static bool HasSurname(string text, int start, int end)
    {
        start = PersonTitles.Skip(text, start, end);
        var stop = start;
        while (stop < end && char.IsLetter(text[stop])) stop++;
        if (stop < end && text[stop] == '.') return true;
        foreach (var surname in Surnames)
        {
            if (Fold.Is(text, start, stop, surname)) return true;
        }

        return false;
    }

    private void SetName(int start, int end)
    {
        _name ??= _rank + Letters.OneLine(text, start, end);
        _previous = Part.Name;
        Mark(start, end);
    }

    private void ReadRest(int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]) && TailParser.BulletLength(text, start, end) == 0) start++;
        if (Letters.IsUpper(text, start, end))
        {
            var stop = end;
            while (stop > start && !char.IsLetter(text[stop - 1])) stop--;
            if (ReadSignature(start, stop)) return;

            // A scan may leave a stray letter before the post: "E CHỦ TỊCH".
            var next = start;
            while (next < end && !TextLine.IsBlank(text[next])) next++;
            next = SectionLabel.SkipBlanks(text, next, end);
            if (next < end && next - start <= 3 && ReadSignature(next, end)) return;
            if (text[end - 1] is not (';' or '.')) return;
        }

        ReadItems(start, end);
    }

    /// <summary>Reads the items of one line; a second item begins after a semicolon with a bullet.</summary>
    private void ReadItems(int start, int end)
    {
        if (TailParser.BulletLength(text, start, end) > 0) end = CutSigner(start, end);
        for (var i = start; i < end;)
        {
            var bullet = TailParser.BulletLength(text, i, end);
            if (bullet > 0) _bulleted = true;
            i += bullet;
            var stop = i;
            var next = end;
            for (; stop < end; stop++)
            {
                // "Các tỉnh ủy, - Các ban đảng": lines that ended with a comma, joined.
                if (text[stop] == ',' && bullet > 0 && stop + 2 < end && text[stop + 1] == ' ' && TailParser.BulletLength(text, stop + 2, end) > 0 && VietnameseText.IsDash(text[stop + 2]))
                {
                    next = stop + 2;
                    break;
                }

                if (text[stop] != ';') continue;
                next = SectionLabel.SkipBlanks(text, stop + 1, end);
                if (next >= end || TailParser.BulletLength(text, next, end) > 0 || !IsPartOfItem(next, end)) break;
                // "Bộ Nội vụ; (để báo cáo) - Thường trực Tỉnh ủy; (báo cáo) - …": what the item is sent for closes it.
                if (NoteEnd(next, end) is var note and > 0)
                {
                    (stop, next) = (note, SectionLabel.SkipBlanks(text, note, end));
                    break;
                }

                next = end;
            }

            if (stop < end && next < end && TailParser.BulletLength(text, next, end) == 0)
            {
                if (HasSurname(next, end) && TailParser.IsName(text, next, end)) SetName(next, end);
                else if (_name is null && IsBrokenName(next, end)) SetName(next, end);
                next = end;
            }

            Add(i, stop, bullet > 0, stop < end);
            i = Math.Max(next, i + 1);
        }
    }

    // Where an item ends behind which the other column stands, a post in capitals or the signer's name behind the last one: "- Tỉnh ủy (b/c), PHÓ BÍ THƯ".
    private int CutSigner(int start, int end)
    {
        var last = end;
        while (last > start + 1 && text[last - 1] is '*') last--;
        if (_name is not null || text[last - 1] is '.' or ';' or ',') return end;
        end = last;
        for (var gap = end - 1; gap > start + 4; gap--)
        {
            if (!TextLine.IsBlank(text[gap]) || text[gap - 1] is not (',' or ';' or '.')) continue;
            // "; **KT. CHỦ TỊCH**"
            var i = gap;
            while (i + 2 < end && text[i + 1] is '*') i++;
            // "- Như trên; (đã ký) Mai Văn Nam"
            if (text[i + 1] == '(' && text.IndexOf(')', i, end - i) is > 0 and var mark && TailParser.IsNoise(text, i + 1, mark)) i = SectionLabel.SkipBlanks(text, mark + 1, end) - 1;
            if (i + 2 >= end || !char.IsUpper(text[i + 1])) continue;
            // "KT. CHỦ TỊCH" is looked at from its mark on.
            if (text[gap - 1] == '.' && IsAuthorityMark(gap - 1)) continue;
            var isName = _position.Count + _authority.Count > 0 && (text[gap - 1] != ',' || text.AsSpan(i + 1, end - i - 1).Count(' ') > 1) && HasSurname(i + 1, end) && TailParser.IsName(text, i + 1, end) && !Letters.IsUpper(text, i + 1, end);
            if (isName) SetName(i + 1, end);
            else if (!Letters.IsUpper(text, i + 1, end) || !(TailParser.IsPosition(text, i + 1, end) || TailParser.IsAuthority(text, i + 1, end)) || !ReadSignature(i + 1, end)) continue;
            return gap;
        }

        return end;
    }

    // Whether the word that ends at a point is "KT" or the like.
    private bool IsAuthorityMark(int point)
    {
        var word = text.AsSpan(Math.Max(0, point - 4), Math.Min(4, point));
        if (word.LastIndexOfAny(' ', '\t', '\n') is >= 0 and var blank) word = word[(blank + 1)..];
        return word is "KT" or "TM" or "TL" or "TUQ" or "Q";
    }

    // Where a note in brackets ends behind which the next item begins; 0 where none stands there.
    private int NoteEnd(int start, int end)
    {
        if (text[start] != '(') return 0;
        var close = text.IndexOf(')', start, end - start);
        return close > 0 && SectionLabel.SkipBlanks(text, close + 1, end) is var next && next < end && TailParser.BulletLength(text, next, end) > 0 ? close + 1 : 0;
    }

    /// <summary>Whether what follows a semicolon is words, not the noise that a scan makes of a stamp beside them.</summary>
    private bool IsPartOfItem(int start, int end) =>
        // "Bộ Y tế; (để báo cáo)"
        (text[start] == '(' && text[end - 1] is ')' or ';' or '.') || IsTypist(start, end) || IsCounted(start, end) || IsOffice(start, end) ||
        !(HasSurname(start, end) && TailParser.IsName(text, start, end)) && end - start >= ShortestPart && IsClean(start, end) && !IsBrokenName(start, end);

    // "Các phòng, ban; 22 bản"
    private bool IsCounted(int start, int end)
    {
        var i = start;
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        return i > start && i - start <= 3 && i + 3 < end && text[i] == ' ' && char.IsLower(text[i + 1]) && IsClean(i + 1, end);
    }

    // "Như trên; P.CSHS", "Các phòng; P. NC"
    private bool IsOffice(int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ';') end--;
        if (start + 3 >= end || !char.IsUpper(text[start]) || text[start + 1] != '.') return false;
        var code = SectionLabel.SkipBlanks(text, start + 2, end);
        if (end - code < 2) return false;
        for (var i = code; i < end; i++)
        {
            if (!char.IsUpper(text[i]) && !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    /// <summary>Whether it is the mark of who typed the document and how many copies: "Lưu: VT, CT; Ph45".</summary>
    private bool IsTypist(int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ';') end--;
        var i = start;
        while (i < end && char.IsLetter(text[i])) i++;
        if (i == start || i == end || i - start > 4 || end - i > 3 || !char.IsUpper(text[start])) return false;
        for (; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    private bool IsClean(int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i])) letters++;
            else if (!TextLine.IsBlank(text[i]) && !char.IsAsciiDigit(text[i]) && text[i] is not (',' or '.' or ';' or '-' or '(' or ')' or ':' or '&' or '/' or '–' or '^' or '{' or '}' or '_' or '*')) return false;
        }

        return letters >= 3 && char.IsLetter(text[start]);
    }

    /// <summary>Whether the words are a name whose first letter a scan lost: "rần Hoàng Tuấn".</summary>
    private bool IsBrokenName(int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsLetter(text[stop])) stop++;
        if (stop >= end || !char.IsLower(text[start]) || !TailParser.IsName(text, SectionLabel.SkipBlanks(text, stop, end), end)) return false;
        foreach (var surname in Surnames)
        {
            if (surname.Length > 3 && Fold.Is(text, start, stop, surname[1..])) return true;
        }

        return false;
    }

    private void Add(int start, int end, bool bullet, bool finished)
    {
        while (end > start && (text[end - 1] is ';' or '.' or ',' or '*' || TextLine.IsBlank(text[end - 1]) || Letters.SuperscriptDigit(text[end - 1]) >= 0)) end--;
        while (start < end && (text[start] is '*' || TextLine.IsBlank(text[start]))) start++;
        if (start >= end) return;
        var originalEnd = end;
        var way = WayStart(start, end);
        if (way < end)
        {
            // "Lưu: VT. Bản điện tử:", then those who are sent it.
            (end, finished, _byWay) = (way, true, true);
            while (end > start && (text[end - 1] is ';' or '.' or ',' or '*' || TextLine.IsBlank(text[end - 1]))) end--;
            if (start >= end) return;
        }

        if (_byWay && !bullet && _closed && !char.IsLower(text[start]) && Fold.MatchWord(text, start, end, "luu") < 0) return;
        if (_bulleted && !bullet && _closed && !char.IsLower(text[start]) && !IsClean(start, end)) return;
        if (bullet && end - start < 5 && !IsClean(start, end) && !Fold.Is(text, start, end, "nt")) return;
        _previous = Part.Recipient;
        var goesOn = !bullet && _hasLast && (char.IsLower(text[start]) || text[start] is '(' || ClosesBracket(start, end) || (_bulleted && (!_closed || _lists)) && Fold.MatchWord(text, start, end, "luu") < 0);
        _closed = finished || (end < text.Length && text[end] is ';' or '.');
        if (goesOn)
        {
            if (_goingOnLength == 0)
            {
                var words = _lastText.CharsIn(ref _goingOn);
                MakeRoom(words.Length);
                words.CopyTo(_goingOn);
                _goingOnLength = words.Length;
            }

            MakeRoom(end - start + 3);
            if (_lastSpan.End < text.Length && text[_lastSpan.End] is ',' or ';') _goingOn[_goingOnLength++] = text[_lastSpan.End];
            else _lists |= _goingOnLength > 0 && _goingOn[_goingOnLength - 1] == ':';
            _goingOn[_goingOnLength++] = ' ';
            var length = Letters.OneLine(text, TextSpan.FromBounds(start, end), leftOut: null, _goingOn.AsSpan(_goingOnLength));
            _lists |= Lists(_goingOn.AsSpan(_goingOnLength, length));
            _goingOnLength += length;
            _lastSpan = TextSpan.FromBounds(_lastSpan.Start, Math.Max(end, _lastSpan.End));
            return;
        }

        if (Fold.MatchWord(text, start, end, "luu") >= 0) _filed = way >= originalEnd;
        EndLast();
        (_lastSpan, _hasLast) = (TextSpan.FromBounds(start, end), true);
        _lastText = LazyText.OfLine(_whole ??= new WholeText(text), _lastSpan);
        _lists = Lists(_lastText.CharsIn(ref _goingOn));
    }

    // "Công ty A (Lô B3, Khu công nghiệp C, xã Bình", below it "Xuyên, tỉnh Phú Thọ)"
    private bool ClosesBracket(int start, int end)
    {
        var last = text.AsSpan(_lastSpan.Start, _lastSpan.Length);
        if (last.LastIndexOf('(') is not (>= 0 and var open) || last[open..].Contains(')') || _lastSpan.End > start) return false;
        var words = text.AsSpan(start, end - start);
        return words.IndexOf(')') is >= 0 and var close && !words[..close].Contains('(');
    }

    private static bool Lists(ReadOnlySpan<char> words) => words.Contains(": ", StringComparison.Ordinal);

    private void EndLast()
    {
        if (_hasLast && isListed) _recipients.Add(new Recipient(_goingOnLength == 0 ? _lastText : LazyText.Read(_whole!, _lastSpan.Start, _goingOn.AsSpan(0, _goingOnLength)), _lastSpan));
        (_hasLast, _goingOnLength) = (false, 0);
        if (_goingOn.Length == 0) return;
        ArrayPool<char>.Shared.Return(_goingOn);
        _goingOn = [];
    }

    private void MakeRoom(int length)
    {
        if (_goingOnLength + length <= _goingOn.Length) return;
        var longer = ArrayPool<char>.Shared.Rent(Math.Max(2 * _goingOn.Length, _goingOnLength + length));
        _goingOn.AsSpan(0, _goingOnLength).CopyTo(longer);
        if (_goingOn.Length > 0) ArrayPool<char>.Shared.Return(_goingOn);
        _goingOn = longer;
    }

    private void Sign(List<string> into, Part part, int start, int end)
    {
        into.Add(Letters.OneLine(text, start, end));
        _previous = part;
        Mark(start, end);
    }

    private void Mark(int start, int end)
    {
        if (_first < 0 || start < _first) _first = start;
        _last = Math.Max(_last, end);
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }

    private static string? Join(List<string> parts) => parts.Count > 0 && string.Join(' ', parts) is { Length: > 0 } joined ? joined : null;
}
