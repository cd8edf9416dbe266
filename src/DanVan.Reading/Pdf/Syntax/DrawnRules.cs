using System.Text;

namespace DanVan.Reading;

/// <summary>Follows the content of a page for the straight lines that it draws: paths, colours, clips and forms, no letters (ISO 32000-1, 8 and annex A).</summary>
internal sealed class DrawnRules
{
    private const int DeepestForm = 12;
    private const int DeepestState = 256;
    private const int MostBytes = 1 << 26;
    private const int MostOperands = 32;

    private readonly PdfFile _file;
    private readonly PdfSheet _page;
    private readonly RulePainter _painter;
    private readonly PaintPath _path = new();
    private readonly double[] _operands = new double[MostOperands];
    private readonly Dictionary<PdfStream, byte[]> _forms = [];
    private long _bytes;

    private DrawnRules(PdfFile file, PdfSheet page) => (_file, _page, _painter) = (file, page, new RulePainter(page.Area));

    /// <summary>The lines of a page; null where only a picture of it tells: it is scanned, or draws in ways that are not followed here.</summary>
    /// <exception cref="InvalidDataException">Its content is damaged.</exception>
    public static PageRules? Of(PdfFile file, PdfSheet page)
    {
        var rules = new DrawnRules(file, page);
        var shown = page.Shown;
        var state = new PaintState { Space = shown, Clip = shown.Map(page.Box[0], page.Box[1], page.Box[2], page.Box[3]) };
        return rules.Follow(rules.Content(), page.Resources, state, 0) ? rules._painter.Rules() : null;
    }

    private byte[] Content()
    {
        switch (_file.Resolve(_page.Dictionary.Get("Contents")))
        {
            case PdfStream stream:
                return _file.Unpack(stream);
            case List<object?> list:
                using (var whole = new MemoryStream())
                {
                    foreach (var part in list)
                    {
                        if (_file.Resolve(part) is not PdfStream stream) continue;
                        whole.Write(_file.Unpack(stream));
                        whole.WriteByte((byte)'\n');
                    }

                    return whole.ToArray();
                }

            default:
                return [];
        }
    }

    // Whether all of it could be followed.
    private bool Follow(ReadOnlySpan<byte> content, PdfDictionary? resources, PaintState state, int depth)
    {
        // A form may be drawn again and again, and draw others.
        _bytes += content.Length;
        if (_bytes > MostBytes) return false;
        var saved = new Stack<PaintState>();
        var tokens = new PdfTokens(content, 0);
        var (count, nested, clips) = (0, 0, false);
        ReadOnlySpan<byte> name = [];
        for (var token = tokens.Next(); token is not PdfToken.End; token = tokens.Next())
        {
            switch (token)
            {
                case PdfToken.ArrayStart or PdfToken.DictionaryStart:
                    nested++;
                    continue;
                case PdfToken.ArrayEnd or PdfToken.DictionaryEnd:
                    nested = Math.Max(0, nested - 1);
                    continue;
                case PdfToken.Number:
                    if (nested == 0 && count < MostOperands) _operands[count++] = tokens.Number;
                    continue;
                case PdfToken.Name:
                    if (nested == 0) name = tokens.Value;
                    continue;
                case PdfToken.Text:
                    continue;
            }

            if (_painter.IsLost || _path.IsFull) return false;
            ReadOnlySpan<double> operands = _operands.AsSpan(0, count);
            switch (tokens.Value)
            {
                case [(byte)'q']:
                    if (saved.Count >= DeepestState) return false;
                    saved.Push(state);
                    break;
                case [(byte)'Q']:
                    if (saved.TryPop(out var before)) state = before;
                    break;
                case [(byte)'c', (byte)'m'] when operands is [var a, var b, var c, var d, var e, var f]:
                    state = state with { Space = new Matrix(a, b, c, d, e, f).Then(state.Space) };
                    break;
                case [(byte)'w'] when operands is [var width]:
                    state = state with { LineWidth = width };
                    break;
                case [(byte)'g', (byte)'s']:
                    state = WithParameters(state, Named(resources, "ExtGState", name));
                    break;
                case [(byte)'g'] or [(byte)'r', (byte)'g'] or [(byte)'k']:
                    state = state with { Fill = PaintColor.First(SpaceOf(count)).With(operands) };
                    break;
                case [(byte)'G'] or [(byte)'R', (byte)'G'] or [(byte)'K']:
                    state = state with { Stroke = PaintColor.First(SpaceOf(count)).With(operands) };
                    break;
                case [(byte)'c', (byte)'s']:
                    state = state with { Fill = PaintColor.First(SpaceOf(resources, name)) };
                    break;
                case [(byte)'C', (byte)'S']:
                    state = state with { Stroke = PaintColor.First(SpaceOf(resources, name)) };
                    break;
                case [(byte)'s', (byte)'c'] or [(byte)'s', (byte)'c', (byte)'n']:
                    state = state with { Fill = state.Fill.With(operands) };
                    break;
                case [(byte)'S', (byte)'C'] or [(byte)'S', (byte)'C', (byte)'N']:
                    state = state with { Stroke = state.Stroke.With(operands) };
                    break;
                case [(byte)'m'] when operands is [var x, var y]:
                    _path.Move(state.Space.Map(x, y));
                    break;
                case [(byte)'l'] when operands is [var x, var y]:
                    _path.Line(state.Space.Map(x, y));
                    break;
                case [(byte)'c' or (byte)'v' or (byte)'y']:
                    for (var i = 0; i + 1 < count; i += 2) _path.Bend(state.Space.Map(operands[i], operands[i + 1]));
                    break;
                case [(byte)'h']:
                    _path.Close();
                    break;
                case [(byte)'r', (byte)'e'] when operands is [var x, var y, var width, var height]:
                    _path.Move(state.Space.Map(x, y));
                    _path.Line(state.Space.Map(x + width, y));
                    _path.Line(state.Space.Map(x + width, y + height));
                    _path.Line(state.Space.Map(x, y + height));
                    _path.Close();
                    break;
                case [(byte)'W', ..]:
                    clips = true;
                    break;
                case [(byte)'s' or (byte)'b', ..] or [(byte)'S'] or [(byte)'B', ..] or [(byte)'f', ..] or [(byte)'F'] or [(byte)'n'] when tokens.Value is [_] or [_, (byte)'*']:
                    Paint(tokens.Value[0], state);
                    if (clips && !_path.IsEmpty) state = state with { Clip = state.Clip.Within(_path.Box) };
                    clips = false;
                    _path.Clear();
                    break;
                case [(byte)'I', (byte)'D']:
                    tokens.SkipPicture();
                    _painter.Picture(state.Space.Map(0, 0, 1, 1), state);
                    break;
                case [(byte)'D', (byte)'o']:
                    if (!Draw(Named(resources, "XObject", name), resources, state, depth)) return false;
                    break;
            }

            (count, nested) = (0, 0);
            name = [];
        }

        return !_painter.IsLost;
    }

    private void Paint(byte how, PaintState state)
    {
        if (how is (byte)'s' or (byte)'b') _path.Close();
        if (how is (byte)'f' or (byte)'F' or (byte)'b' or (byte)'B') _painter.Fill(_path, state);
        if (how is (byte)'s' or (byte)'S' or (byte)'b' or (byte)'B') _painter.Stroke(_path, state);
    }

    private bool Draw(object? value, PdfDictionary? resources, PaintState state, int depth)
    {
        if (_file.Resolve(value) is not PdfStream stream) return true;
        if (_file.Name(stream.Dictionary.Get("Subtype")) is not "Form")
        {
            _painter.Picture(state.Space.Map(0, 0, 1, 1), state);
            return true;
        }

        if (depth >= DeepestForm) return false;
        var space = _file.Numbers(stream.Dictionary.Get("Matrix")) is [var a, var b, var c, var d, var e, var f] ? new Matrix(a, b, c, d, e, f).Then(state.Space) : state.Space;
        var clip = _file.Numbers(stream.Dictionary.Get("BBox")) is [var x0, var y0, var x1, var y1] ? state.Clip.Within(space.Map(x0, y0, x1, y1)) : state.Clip;
        if (!_forms.TryGetValue(stream, out var content)) _forms[stream] = content = _file.Unpack(stream);
        return Follow(content, _file.Dictionary(stream.Dictionary.Get("Resources")) ?? resources, state with { Space = space, Clip = clip }, depth + 1);
    }

    private PaintState WithParameters(PaintState state, object? value)
    {
        if (_file.Dictionary(value) is not { } given) return state;
        return state with
        {
            LineWidth = _file.Number(given.Get("LW")) ?? state.LineWidth,
            StrokeAlpha = _file.Number(given.Get("CA")) ?? state.StrokeAlpha,
            FillAlpha = _file.Number(given.Get("ca")) ?? state.FillAlpha,
        };
    }

    private object? Named(PdfDictionary? resources, string kind, ReadOnlySpan<byte> name) => _file.Dictionary(resources?.Get(kind))?.Get(Encoding.Latin1.GetString(name));

    private PaintSpace SpaceOf(PdfDictionary? resources, ReadOnlySpan<byte> name) => PaintColor.SpaceOf(_file, Named(resources, "ColorSpace", name) ?? new PdfName(Encoding.Latin1.GetString(name)));

    private static PaintSpace SpaceOf(int components) => components switch
    {
        1 => PaintSpace.Grey,
        3 => PaintSpace.Red,
        4 => PaintSpace.Ink,
        _ => PaintSpace.Unknown,
    };
}
