using System.Text;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>The words and phrases of a query; a query with any Vietnamese mark asks for words with their marks, one without asks without.</summary>
internal sealed record WordQuery(IReadOnlyList<IReadOnlyList<string>> Phrases, bool Marked)
{
    /// <summary>The query in the syntax of FTS5, or null where it has no word. Terms are letters and digits only, so nothing needs escaping.</summary>
    public string? Match
    {
        get
        {
            if (Phrases.Count == 0) return null;
            var builder = new StringBuilder(Marked ? "{title body} : (" : "{title_plain body_plain} : (");
            for (var i = 0; i < Phrases.Count; i++)
            {
                if (i > 0) builder.Append(" AND ");
                builder.Append('"').AppendJoin(' ', Phrases[i]).Append('"');
            }

            return builder.Append(')').ToString();
        }
    }

    public static WordQuery Parse(string text)
    {
        var pieces = new List<IReadOnlyList<SearchToken>>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end;
            var start = i;
            if (text[i] == '"')
            {
                end = text.IndexOf('"', i + 1);
                if (end < 0) throw new QuerySyntaxException("a closing quotation mark was expected", new TextSpan(text.Length, 0));
                start = i + 1;
                i = end + 1;
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '"') i++;
                end = i;
            }

            var tokens = SearchAnalyzer.Tokens(text[start..end]).ToList();
            if (tokens.Count > 0) pieces.Add(tokens);
        }

        var marked = pieces.Any(static p => p.Any(static t => !string.Equals(t.Term, t.Plain, StringComparison.Ordinal)));
        return new WordQuery([.. pieces.Select(p => (IReadOnlyList<string>)[.. p.Select(t => marked ? t.Term : t.Plain)])], marked);
    }
}
