using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What every engine does alike to answer who cites a document.</summary>
internal static class CitesAnswer
{
    /// <summary>The query with a typed citation (Nghị quyết số 25-NQ/TW ngày 03/6/2013) taken apart into number and date.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of places is negative.</exception>
    public static CitesQuery Typed(CitesQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take, nameof(query));
        // "Chỉ thị 19" has no symbol: only with its day is it one document.
        return TypedCitation.TryParse(query.Target, out var number, out var typed) || (query.Date.IsDay && TypedCitation.TryParse(string.Create(CultureInfo.InvariantCulture, $"{query.Target} ngày {query.Date.Day}/{query.Date.Month}/{query.Date.Year}"), out number, out typed))
            ? query with { Target = number.ToString(), Date = query.Date.IsEmpty ? typed : query.Date }
            : query;
    }

    /// <summary>The number keys and the identities that a number, an identity or a name of a law selects; a law that the register knows is found by name and by number.</summary>
    public static (IReadOnlyList<string> NumberKeys, IReadOnlyList<string> Identities) Keys(string target, ActRegister register)
    {
        if (DocumentIdentity.TryParse(target.Trim(), out var identity)) return ([], [identity.Text]);
        if (DocumentNumber.TryParse(target, out var number))
        {
            // "123/2015": every registered act that is called so, and the decree.
            if (number.Form == NumberForm.Short)
            {
                DocumentIdentity[] called = [.. ShortNumbers.Acts(number, register).Select(static act => DocumentIdentity.Create(act.Number, act.Date)), DocumentIdentity.Create(DocumentNumber.Parse($"{number}/NĐ-CP", CultureInfo.InvariantCulture))];
                return ([], [.. called.Select(static act => act.Text).Distinct(StringComparer.Ordinal)]);
            }

            return number.Year > 0 && IdentityKeys.IsCentral(IdentityKeys.Split(number).Family)
                ? ([IdentityKeys.NumberKey(number)], [DocumentIdentity.Create(number).Text])
                : ([IdentityKeys.NumberKey(number)], []);
        }

        string[] names = [IdentityKeys.NameKey(target), IdentityKeys.NameKey(ActRegister.LawNameKey(target))];
        var laws = register.FindLaw(target);
        if (laws.Count == 0 && !TextMatcher.HasMark(target)) laws = register.FindLawByPlainName(target);
        return ([.. names.Distinct(StringComparer.Ordinal)], [.. laws.Select(static act => DocumentIdentity.Create(act.Number, act.Date).Text)]);
    }

    /// <summary>The sentence of a citation and where the citation stands in it; of a plan whose spans do not fit its text, what lies inside.</summary>
    public static (string Sentence, TextSpan Mark) Sentence(ReadOnlySpan<char> text, TextSpan span, TextSpan context)
    {
        if (span.End > text.Length) span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), text.Length);
        if (!context.Contains(span) || context.End > text.Length) context = span;
        return (context.Slice(text).ToString(), new TextSpan(span.Start - context.Start, span.Length));
    }
}
