using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Text;

public class Utf8DecoderTests
{
    private static readonly string[] Characters =
        ["a", "Kế hoạch ", "đ", "ệ", "Ủy ban nhân dân ", "–", "“", "\u00A0", "\u07FF", "\u0800", "\u0FFF", "\u1000", "\uCFFF", "\uD7FF", "\uE000", "\uFFFD", "\uFFFF", "\uD83D\uDE00", "0123456789 plain letters only, as many as fill a block of sixty-four bytes. "];

    private static readonly byte[][] Damage =
        [[0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE1, 0xBA], [0xE1], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xFF], [0xE1, 0xBA, 0x41], [0xC3, 0xC3, 0xA1]];

    [Property(MaxTest = 1000)]
    public void Decodes_as_the_framework_does(int seed, bool damaged)
    {
        var random = new Random(seed);
        var bytes = new List<byte>();
        for (var parts = random.Next(120); parts > 0; parts--)
        {
            // The plain text of Vietnamese takes the fast path; the rest is strewn in.
            var part = random.Next(damaged ? 30 : 60) == 0 ? Characters[random.Next(Characters.Length)] : Characters[random.Next(8)];
            bytes.AddRange(Encoding.UTF8.GetBytes(part));
            if (damaged && random.Next(30) == 0) bytes.AddRange(Damage[random.Next(Damage.Length)]);
        }

        var source = bytes.ToArray();
        var target = new char[source.Length + Utf8Decoder.Slack];
        var length = Utf8Decoder.Decode(source, target, out _);
        Assert.Equal(Encoding.UTF8.GetString(source), new string(target, 0, length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Finds_damage_at_every_place_of_a_block(int shift)
    {
        var text = new string('a', shift) + string.Concat(Enumerable.Repeat("ệ", 80));
        var whole = Encoding.UTF8.GetBytes(text);
        var target = new char[whole.Length + Utf8Decoder.Slack];
        for (var i = 0; i < whole.Length; i++)
        {
            var bytes = whole.ToArray();
            bytes[i] = 0xC3;
            Assert.Equal(Encoding.UTF8.GetString(bytes), new string(target, 0, Utf8Decoder.Decode(bytes, target, out _)));
            Assert.Equal(Encoding.UTF8.GetString(whole, 0, i), new string(target, 0, Utf8Decoder.Decode(whole.AsSpan(0, i), target, out _)));
        }
    }

    [Property(MaxTest = 500)]
    public void Counts_the_bytes_of_characters(int seed)
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => Characters[random.Next(Characters.Length)]));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), Utf8Decoder.CountBytes(text + new string('ệ', Utf8Decoder.Slack), text.Length));
    }
}
