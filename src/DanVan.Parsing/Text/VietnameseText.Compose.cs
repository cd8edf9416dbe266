using System.Buffers;
using System.Collections.Frozen;

namespace DanVan.Parsing;

public static partial class VietnameseText
{
    // Combining marks of a letter beyond this many are left as they stand; Vietnamese uses two.
    private const int MaxMarks = 30;

    private const int MostKept = 1 << 20;

    private const char Grave = '\u0300', Acute = '\u0301', Circumflex = '\u0302', Tilde = '\u0303', Breve = '\u0306', HookAbove = '\u0309',
        Horn = '\u031B', DotBelow = '\u0323';

    /// <summary>
    /// Composes letters and combining marks as Unicode normalization form C does, for Vietnamese and the Latin letters with one mark that stand
    /// beside it (names in the languages of the Central Highlands). Text that is composed already comes back as the same string. Other scripts
    /// are left as they are. Linear in the length.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Compose(string text) => Compose(text, out _);

    /// <summary>Composes like <see cref="Compose(string)"/> and tells where each part came from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="map">Leads offsets of the result back to <paramref name="text"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Compose(string text, out OffsetMap map)
    {
        ArgumentNullException.ThrowIfNull(text);
        map = OffsetMap.Identity;
        var mark = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F');
        if (mark < 0) return text;

        var room = RentLine(text.Length);
        var written = 0;
        var changes = new OffsetMap.Builder();
        var copied = 0;
        Span<char> letters = stackalloc char[MaxMarks + 4];
        while (mark >= 0)
        {
            var start = mark > 0 ? mark - 1 : mark;
            var end = mark;
            while (end < text.Length && text[end] is >= '\u0300' and <= '\u036F') end++;
            if (start < mark && end - mark <= MaxMarks)
            {
                var length = ComposeCluster(text.AsSpan(start, end - start), letters);
                if (!text.AsSpan(start, end - start).SequenceEqual(letters[..length]))
                {
                    // A letter whose marks compose in another way may get longer.
                    if (written + (start - copied) + length + (text.Length - end) > room.Length) Grow(ref room, written);
                    text.CopyTo(copied, room, written, start - copied);
                    written += start - copied;
                    changes.Add(written, length, start, end - start);
                    letters[..length].CopyTo(room.AsSpan(written));
                    written += length;
                    copied = end;
                }
            }

            var next = text.AsSpan(end).IndexOfAnyInRange('\u0300', '\u036F');
            mark = next < 0 ? -1 : end + next;
        }

        var result = text;
        if (copied > 0)
        {
            text.CopyTo(copied, room, written, text.Length - copied);
            result = new string(room, 0, written + text.Length - copied);
        }

        map = changes.Build();
        ReturnLine(room);
        return result;
    }

    // A long one is not kept for the next text.
    private static char[] RentLine(int length) => length > MostKept ? new char[length] : ArrayPool<char>.Shared.Rent(length);

    private static void ReturnLine(char[] room)
    {
        if (room.Length <= MostKept) ArrayPool<char>.Shared.Return(room);
    }

    private static void Grow(ref char[] room, int written)
    {
        var larger = RentLine(room.Length + Math.Max(room.Length / 8, 2 * MaxMarks));
        room.AsSpan(0, written).CopyTo(larger);
        ReturnLine(room);
        room = larger;
    }

    private static int ComposeCluster(ReadOnlySpan<char> cluster, Span<char> letters)
    {
        // Decompose the starter, put the marks in canonical order, compose again (Unicode Standard, section 3.11).
        var count = 0;
        var starter = cluster[0];
        Span<char> own = stackalloc char[2];
        var owned = 0;
        while (CompositionTable.Parts.TryGetValue(starter, out var parts))
        {
            own[owned++] = parts.Mark;
            starter = parts.Letter;
        }

        letters[count++] = starter;
        while (owned > 0) letters[count++] = own[--owned];
        foreach (var c in cluster[1..])
        {
            letters[count++] = c switch { '\u0340' => Grave, '\u0341' => Acute, '\u0343' => '\u0313', _ => c };
        }

        for (var i = 2; i < count; i++)
        {
            for (var j = i; j > 1 && CombiningClass(letters[j]) is > 0 and var later && CombiningClass(letters[j - 1]) > later; j--)
            {
                (letters[j], letters[j - 1]) = (letters[j - 1], letters[j]);
            }
        }

        var kept = 1;
        var lastClass = -1;
        for (var i = 1; i < count; i++)
        {
            var c = letters[i];
            var itsClass = CombiningClass(c);
            if (lastClass < itsClass && CompositionTable.Whole.TryGetValue((letters[0], c), out var composed))
            {
                letters[0] = composed;
                continue;
            }

            lastClass = itsClass == 0 ? int.MaxValue : itsClass;
            letters[kept++] = c;
        }

        return kept;
    }

    private static int CombiningClass(char mark) => mark switch
    {
        Horn => 216,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0320') or (>= '\u0323' and <= '\u0326') or (>= '\u0329' and <= '\u0333')
            or (>= '\u0339' and <= '\u033C') or (>= '\u0347' and <= '\u0349') or '\u034D' or '\u034E' or (>= '\u0353' and <= '\u0356')
            or '\u0359' or '\u035A' => 220,
        '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
        >= '\u0334' and <= '\u0338' => 1,
        '\u0315' or '\u031A' or '\u0358' => 232,
        '\u035C' or '\u035F' or '\u0362' => 233,
        '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
        '\u0345' => 240,
        '\u034F' => 0,
        _ => 230,
    };

    // In a class of its own, so that it is made after the table of vowels.
    private static class CompositionTable
    {
        public static readonly FrozenDictionary<(char Letter, char Mark), char> Whole = BuildCompositions();

        public static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts =
            Whole.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key);

        private static FrozenDictionary<(char Letter, char Mark), char> BuildCompositions()
        {
            var table = new Dictionary<(char, char), char>();
            ReadOnlySpan<char> tones = ['\0', Grave, Acute, HookAbove, Tilde, DotBelow];
            foreach (var row in Vowels)
            {
                var closed = row[0] is 'ă' or 'â' or 'ê' or 'ô';
                for (var tone = 1; tone < (closed ? tones.Length - 1 : tones.Length); tone++) Add(row[0], tones[tone], row[tone]);
            }

            foreach (var (letter, mark, composed) in ((char, char, char)[])[('a', Breve, 'ă'), ('a', Circumflex, 'â'), ('e', Circumflex, 'ê'), ('o', Circumflex, 'ô'), ('o', Horn, 'ơ'), ('u', Horn, 'ư')])
            {
                Add(letter, mark, composed);
            }

            // A letter with a dot below composes before a circumflex or breve above it, as the canonical order has it.
            Add('ạ', Circumflex, 'ậ');
            Add('ạ', Breve, 'ặ');
            Add('ẹ', Circumflex, 'ệ');
            Add('ọ', Circumflex, 'ộ');

            ReadOnlySpan<string> others =
            [
                "eĕ\u0306", "iĭ\u0306", "oŏ\u0306", "uŭ\u0306", "gğ\u0306", "nñ\u0303", "aä\u0308", "eë\u0308", "iï\u0308", "oö\u0308", "uü\u0308",
                "yÿ\u0308", "iî\u0302", "uû\u0302", "cĉ\u0302", "gĝ\u0302", "hĥ\u0302", "jĵ\u0302", "sŝ\u0302", "wŵ\u0302", "yŷ\u0302", "zẑ\u0302",
                "aå\u030A", "uů\u030A", "cç\u0327", "sş\u0327", "tţ\u0327", "cč\u030C", "dď\u030C", "eě\u030C", "nň\u030C", "rř\u030C", "sš\u030C",
                "tť\u030C", "zž\u030C", "cć\u0301", "lĺ\u0301", "nń\u0301", "rŕ\u0301", "sś\u0301", "zź\u0301", "nǹ\u0300", "wẁ\u0300", "wẃ\u0301",
                "aā\u0304", "eē\u0304", "iī\u0304", "oō\u0304", "uū\u0304", "vṽ\u0303", "bḅ\u0323", "dḍ\u0323", "hḥ\u0323", "kḳ\u0323", "lḷ\u0323",
                "mṃ\u0323", "nṇ\u0323", "rṛ\u0323", "sṣ\u0323", "tṭ\u0323", "vṿ\u0323", "wẉ\u0323", "zẓ\u0323", "õṍ\u0301", "ũṹ\u0301",
            ];
            foreach (var entry in others) Add(entry[0], entry[2], entry[1]);
            return table.ToFrozenDictionary();

            void Add(char letter, char mark, char composed)
            {
                table[(letter, mark)] = composed;
                table[(char.ToUpperInvariant(letter), mark)] = char.ToUpperInvariant(composed);
            }
        }
    }
}
