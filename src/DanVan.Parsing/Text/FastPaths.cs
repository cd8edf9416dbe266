using System.Runtime.Intrinsics.X86;

namespace DanVan.Parsing;

/// <summary>Which of the fast paths are taken. Every one has a plain path beside it that gives the same result.</summary>
internal static class FastPaths
{
    /// <summary>Whether every fast path is off: where the environment variable <c>DANVAN_PLAIN</c> is 1.</summary>
    public static readonly bool Plain = string.Equals(Environment.GetEnvironmentVariable("DANVAN_PLAIN"), "1", StringComparison.Ordinal);

    /// <summary>Whether AVX2 is used: where the machine has it, unless all are to be plain.</summary>
    public static readonly bool Vectors = Avx2.IsSupported && !Plain;
}
