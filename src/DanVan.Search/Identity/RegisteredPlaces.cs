using System.Runtime.CompilerServices;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Where the acts of a register come from: a local number is that of an act only at the place that the act's issuer names. Thread-safe.</summary>
internal static class RegisteredPlaces
{
    private static readonly ConditionalWeakTable<RegisteredAct, string?[]> Known = [];

    /// <summary>The place of an act as identities have it: null for the centre, <c>?</c> in it where a local issuer does not name its place.</summary>
    public static string? Of(RegisteredAct act) =>
        Known.GetValue(act, static a => [Locality.Of(IdentityKeys.Split(a.Number).Family, a.Issuer, DocumentIdentity.UnknownPlace).Place])[0];

    /// <summary>The acts of a number at a place, by date; at a place that is not known there are none.</summary>
    public static IReadOnlyList<RegisteredAct> Find(this ActRegister register, DocumentNumber number, string? place)
    {
        var found = register.Find(number);
        foreach (var act in found)
        {
            if (!IsAt(act, place)) return [.. found.Where(a => IsAt(a, place))];
        }

        return found;
    }

    private static bool IsAt(RegisteredAct act, string? place) =>
        string.Equals(Of(act), place, StringComparison.Ordinal) && place?.Contains(DocumentIdentity.UnknownPlace, StringComparison.Ordinal) != true;
}
