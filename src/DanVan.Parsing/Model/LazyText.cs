namespace DanVan.Parsing;

/// <summary>
/// A string, or a part of a text that becomes one when somebody asks for it; the default value is none. Compares by its characters. Thread-safe: where
/// two threads ask at once, both strings say the same.
/// </summary>
internal struct LazyText : IEquatable<LazyText>
{
    // The string, the text that it is a part of, or null. Once there is a string, the place says nothing, so that it may be set while others read.
    private object? _value;
    private readonly int _start;
    private readonly int _length;

    private LazyText(object? value, TextSpan span) => (_value, _start, _length) = (value, span.Start, span.Length);

    /// <summary>The string, or none for null.</summary>
    public static implicit operator LazyText(string? value) => new(value, default);

    /// <summary>The characters of a span. What is made of it keeps the whole text in memory.</summary>
    public static LazyText Of(WholeText whole, TextSpan span) => new(whole, span);

    /// <summary>The characters; none for the default value.</summary>
    public readonly ReadOnlySpan<char> Chars => _value switch
    {
        string made => made,
        WholeText whole => whole.Text.AsSpan(_start, _length),
        _ => default,
    };

    /// <summary>Whether there is a text, be it empty.</summary>
    public readonly bool HasValue => _value is not null;

    /// <summary>The string, which is kept where it stands; null for the default value.</summary>
    public static string? Read(ref LazyText text)
    {
        if (text._value is not WholeText whole) return (string?)text._value;
        var made = whole.Text.Substring(text._start, text._length);
        Volatile.Write(ref text._value, made);
        return made;
    }

    public readonly bool Equals(LazyText other) => HasValue == other.HasValue && Chars.SequenceEqual(other.Chars);

    public override readonly bool Equals(object? obj) => obj is LazyText other && Equals(other);

    public override readonly int GetHashCode() => string.GetHashCode(Chars, StringComparison.Ordinal);
}
