using System.Text;

namespace DanVan.Fuzz;

/// <summary>Makes documents out of a few words each of many others: short passages, in which a rule meets what it was not written for, and often at the passage's end.</summary>
internal sealed class WordSoup
{
    private readonly IReadOnlyList<string> _sources;
    private readonly List<(int Source, int Start, int End)> _words = [];
    private readonly Random _random;

    public WordSoup(IReadOnlyList<string> sources, Random random)
    {
        (_sources, _random) = (sources, random);
        for (var source = 0; source < sources.Count; source++)
        {
            var text = sources[source];
            for (var i = 0; i < text.Length;)
            {
                var start = i++;
                if (char.IsWhiteSpace(text[start])) continue;
                while (i < text.Length && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[i])) i++;
                _words.Add((source, start, i));
            }
        }
    }

    public string Next()
    {
        var text = new StringBuilder();
        for (var lines = _random.Next(1, 60); lines > 0; lines--)
        {
            AddLine(text);
            text.Append('\n');
        }

        return text.ToString();
    }

    private void AddLine(StringBuilder text)
    {
        for (var parts = _random.Next(1, 1 << _random.Next(1, 5)); parts > 0; parts--)
        {
            if (_random.Next(4) == 0)
            {
                text.Append(Mutator.Pieces[_random.Next(Mutator.Pieces.Length)]);
                continue;
            }

            var at = _random.Next(_words.Count);
            var (first, last) = (_words[at], _words[Math.Min(_words.Count - 1, at + _random.Next(5))]);
            if (last.Source != first.Source) last = first;
            text.Append(_sources[first.Source], first.Start, last.End - first.Start);
            if (_random.Next(8) != 0) text.Append(' ');
        }
    }
}
