namespace DanVan.Parsing;

/// <summary>A string, or a part of a text that becomes one when somebody asks for it; the default value is none. Compares by its characters. Thread-safe.</summary>
internal readonly struct LazyText : IEquatable<LazyText>
{
    /// <summary>What is not longer takes less as a string.</summary>
    private const int ShortString = 24;

    private readonly object? _value;

    private LazyText(object? value) => _value = value;

    /// <summary>The string, or none for null.</summary>
    public static implicit operator LazyText(string? value) => new(value);

    /// <summary>The characters of a span. What is made of it keeps the whole text in memory.</summary>
    public static LazyText Of(string whole, TextSpan span) =>
        new(span.Length <= ShortString ? ShortStrings.Of(span.Slice(whole)) : new SlicedText(whole, span));

    /// <summary>The characters; none for the default value.</summary>
    public ReadOnlySpan<char> Chars => _value is string made ? made : _value is null ? default : ((SlicedText)_value).Chars;

    /// <summary>Whether there is a text, be it empty.</summary>
    public bool HasValue => _value is not null;

    /// <summary>The string; null for the default value.</summary>
    public string? Value => _value as string ?? _value?.ToString();

    public bool Equals(LazyText other) => HasValue == other.HasValue && Chars.SequenceEqual(other.Chars);

    public override bool Equals(object? obj) => obj is LazyText other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(Chars, StringComparison.Ordinal);
}
