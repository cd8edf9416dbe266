using System.Runtime.CompilerServices;

namespace DanVan.Parsing;

/// <summary>
/// Cuts a text into words, numbers, numbers of documents, Roman numerals, bullets, line breaks and signs of punctuation; blanks belong to no token.
/// Every other code unit belongs to exactly one token, and tokens come in the order of the text. Allocates nothing; the time is linear.
/// Enumerate it with <c>foreach</c>, or fill a span of tokens at a time with <see cref="Read"/>. Not thread-safe; each thread takes its own.
/// </summary>
public ref struct VietnameseTokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private TokenState _state;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="text">The text; composed (NFC) text gives whole syllables, and so does decomposed text, with its marks inside.</param>
    public VietnameseTokenizer(ReadOnlySpan<char> text)
    {
        _text = text;
        _state = TokenState.Beginning;
    }

    /// <summary>Fills <paramref name="tokens"/> with the next tokens; offsets are UTF-16 indices into the text.</summary>
    /// <returns>How many were written; fewer than there is room for only at the end of the text.</returns>
    public int Read(scoped Span<VietnameseToken> tokens) => TokenReader<char, Utf16Codec>.Read(_text, ref _state, tokens, FastPaths.Vectors);

    /// <summary>Enumerates the tokens from where this tokenizer stands.</summary>
    public readonly Enumerator GetEnumerator() => new(this);

    /// <summary>Enumerates tokens; it reads a few at a time.</summary>
    public ref struct Enumerator
    {
        private VietnameseTokenizer _tokenizer;
        private TokenBuffer _buffer;
        private int _index;
        private int _count;

        internal Enumerator(VietnameseTokenizer tokenizer)
        {
            _tokenizer = tokenizer;
            _index = _count = 0;
            Unsafe.SkipInit(out _buffer);
        }

        /// <summary>The token that <see cref="MoveNext"/> came to.</summary>
        public readonly VietnameseToken Current => _buffer[_index];

        /// <summary>Goes on to the next token.</summary>
        /// <returns>False at the end of the text.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext() => ++_index < _count || Refill();

        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool Refill()
        {
            _index = 0;
            _count = _tokenizer.Read(_buffer);
            return _count > 0;
        }
    }
}

/// <summary>
/// <see cref="VietnameseTokenizer"/> over UTF-8: the same tokens with offsets and lengths in bytes. A byte that is no UTF-8 is a sign of
/// punctuation of its own. Allocates nothing; the time is linear. Not thread-safe; each thread takes its own.
/// </summary>
public ref struct VietnameseUtf8Tokenizer
{
    private readonly ReadOnlySpan<byte> _text;
    private TokenState _state;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="text">The text in UTF-8, without a byte order mark.</param>
    public VietnameseUtf8Tokenizer(ReadOnlySpan<byte> text)
    {
        _text = text;
        _state = TokenState.Beginning;
    }

    /// <summary>Fills <paramref name="tokens"/> with the next tokens; offsets count bytes.</summary>
    /// <returns>How many were written; fewer than there is room for only at the end of the text.</returns>
    public int Read(scoped Span<VietnameseToken> tokens) => TokenReader<byte, Utf8Codec>.Read(_text, ref _state, tokens, FastPaths.Vectors);

    /// <summary>Enumerates the tokens from where this tokenizer stands.</summary>
    public readonly Enumerator GetEnumerator() => new(this);

    /// <summary>Enumerates tokens; it reads a few at a time.</summary>
    public ref struct Enumerator
    {
        private VietnameseUtf8Tokenizer _tokenizer;
        private TokenBuffer _buffer;
        private int _index;
        private int _count;

        internal Enumerator(VietnameseUtf8Tokenizer tokenizer)
        {
            _tokenizer = tokenizer;
            _index = _count = 0;
            Unsafe.SkipInit(out _buffer);
        }

        /// <summary>The token that <see cref="MoveNext"/> came to.</summary>
        public readonly VietnameseToken Current => _buffer[_index];

        /// <summary>Goes on to the next token.</summary>
        /// <returns>False at the end of the text.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext() => ++_index < _count || Refill();

        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool Refill()
        {
            _index = 0;
            _count = _tokenizer.Read(_buffer);
            return _count > 0;
        }
    }
}

/// <summary>Where a tokenizer stands.</summary>
internal struct TokenState
{
    public int Position;

    /// <summary>Whether only blanks lie between <see cref="Position"/> and the beginning of its line.</summary>
    public bool AtLineStart;

    public static TokenState Beginning => new() { AtLineStart = true };
}

[InlineArray(128)]
internal struct TokenBuffer
{
    private VietnameseToken _first;
}
