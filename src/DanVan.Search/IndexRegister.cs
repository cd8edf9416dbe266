using System.Text;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// The user's own acts by which an index resolves its citations: a file in the folder of the index, so that everybody who opens it gets the same
/// answers. While documents are resolved anew the coming file stands beside the one in force.
/// </summary>
internal static class IndexRegister
{
    private const string FileName = "danvan-register.csv";
    private const string PendingName = "danvan-register.pending.csv";

    private static ActRegister? Own(string folder) => Read(folder, FileName);

    private static ActRegister? Pending(string folder) => Read(folder, PendingName);

    /// <summary>The acts of the library with the own ones.</summary>
    /// <exception cref="PlanIndexException">The file is damaged, or contradicts the acts of the library.</exception>
    public static ActRegister Merged(string folder)
    {
        if (Own(folder) is not { } own) return ActRegister.Default;
        try
        {
            return ActRegister.Default.With(own);
        }
        catch (ActRegisterException e)
        {
            throw PlanIndexException.Damaged(folder, $"{FileName}: {e.Message}", e);
        }
    }

    /// <summary>Writes down what is coming, before any document is resolved by it.</summary>
    public static void Announce(string folder, ActRegister own)
    {
        var path = Path.Combine(folder, PendingName);
        using (var writer = new StreamWriter(path + ".new", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) own.Write(writer);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Puts what was announced in force, once all documents are resolved by it.</summary>
    public static void Establish(string folder) => File.Move(Path.Combine(folder, PendingName), Path.Combine(folder, FileName), overwrite: true);

    /// <summary>The acts that are new, gone or changed in what the resolution looks at, a change that was not finished included.</summary>
    /// <returns>False where a file is damaged, so that any act may have changed.</returns>
    public static bool TryChanges(string folder, ActRegister own, out IReadOnlyList<RegisteredAct> changed)
    {
        try
        {
            var before = Own(folder);
            var halfway = Pending(folder);
            changed = [.. Differing(before, own), .. halfway is null ? [] : Differing(before, halfway)];
            return true;
        }
        catch (PlanIndexException e) when (e.Problem == IndexProblem.Damaged)
        {
            changed = [];
            return false;
        }
    }

    /// <summary>Puts damaged own acts aside, where they can still be looked at.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="aside">The file they are in then, or null where nothing is wrong.</param>
    /// <returns>The acts that are in force then.</returns>
    /// <exception cref="PlanIndexException">The folder cannot be written.</exception>
    public static ActRegister Repaired(string folder, out string? aside)
    {
        aside = null;
        try
        {
            return Merged(folder);
        }
        catch (PlanIndexException damaged) when (damaged.Problem == IndexProblem.Damaged)
        {
            aside = Path.Combine(folder, FileName + ".damaged");
            try
            {
                File.Move(Path.Combine(folder, FileName), aside, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw PlanIndexException.Unwritable(folder, e);
            }

            return ActRegister.Default;
        }
    }

    /// <summary>The keys of the numbers and names whose citations an act may decide.</summary>
    public static IEnumerable<string> Keys(RegisteredAct act)
    {
        yield return IdentityKeys.NumberKey(act.Number);
        var named = act.Name.StartsWith(act.Kind, StringComparison.OrdinalIgnoreCase) ? act.Name : act.Kind + " " + act.Name;
        yield return IdentityKeys.NameKey(ActRegister.LawNameKey(named));
    }

    private static IEnumerable<RegisteredAct> Differing(ActRegister? one, ActRegister? other)
    {
        var left = (one?.Acts ?? []).ToDictionary(Facts, static a => a);
        var right = (other?.Acts ?? []).ToDictionary(Facts, static a => a);
        return left.Where(p => !right.ContainsKey(p.Key)).Concat(right.Where(p => !left.ContainsKey(p.Key))).Select(static p => p.Value);
    }

    private static (DocumentNumber, PartialDate, string, string, string, DateOnly?, ActConfidence) Facts(RegisteredAct act) => (act.Number, act.Date, act.Kind, act.Name, act.Issuer, act.EffectiveUntil, act.Confidence);

    private static ActRegister? Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        try
        {
            return ActRegister.Parse(File.ReadAllText(path));
        }
        catch (UnauthorizedAccessException e)
        {
            throw PlanIndexException.Unreadable(folder, name, e);
        }
        catch (Exception e) when (e is ActRegisterException or IOException)
        {
            throw PlanIndexException.Damaged(folder, $"{name}: {e.Message}", e);
        }
    }
}
