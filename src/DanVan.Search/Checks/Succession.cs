using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>
/// What took the place of an act that has ended, followed to what was in force on a day: a successor that had ended too, or on a day that nothing tells,
/// leads to its own. Immutable.
/// </summary>
/// <param name="Acts">Every act that followed, from the nearest on, each once.</param>
/// <param name="InForce">Those of them where the way ends that had not ended on the day; empty where the register does not say what followed.</param>
/// <param name="Text">The ways as they are read: <c>24/2012/NĐ-CP → 30/2020/NĐ-CP</c>.</param>
internal sealed record Succession(IReadOnlyList<ActReference> Acts, IReadOnlyList<ActReference> InForce, string Text)
{
    /// <summary>The last day of an act: that of the register, else the day of the first successor; null where it is in force or nothing tells.</summary>
    public static DateOnly? EndOf(RegisteredAct act, ActRegister register) =>
        act.Status is not (ActStatus.Superseded or ActStatus.TermEnded) ? act.EffectiveUntil
        : act.EffectiveUntil ?? act.SupersededBy.Select(register.Find).Select(static a => a?.Date.Latest).Where(static d => d is not null).Order().FirstOrDefault();

    public static Succession Of(RegisteredAct act, ActRegister register, DateOnly day)
    {
        var acts = new List<ActReference>();
        var inForce = new List<ActReference>();
        var text = Ways(act);
        return new Succession(acts, inForce, text);

        string Ways(RegisteredAct ended) => string.Join("; ", ended.SupersededBy.Select(Way));

        string Way(ActReference next)
        {
            var isNew = !acts.Contains(next);
            if (isNew) acts.Add(next);
            if (register.Find(next) is not { } act || act.Status is not (ActStatus.Superseded or ActStatus.TermEnded) || EndOf(act, register) >= day)
            {
                if (isNew) inForce.Add(next);
                return next.ToString();
            }

            // A way that was told is not told again.
            if (!isNew) return next.ToString();
            return act.SupersededBy.Count switch
            {
                0 => next + " → –",
                1 => next + " → " + Ways(act),
                _ => next + " → (" + Ways(act) + ")",
            };
        }
    }
}
