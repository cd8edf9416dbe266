namespace DanVan.Reading;

/// <summary>The part of the graphics state that decides where a line is drawn and whether it is seen (ISO 32000-1, 8.4).</summary>
internal sealed record PaintState
{
    public Matrix Space { get; init; } = Matrix.Identity;

    /// <summary>What is drawn outside is not seen; in the space of the shown page.</summary>
    public PageBox Clip { get; init; }

    public double LineWidth { get; init; } = 1;

    public PaintColor Stroke { get; init; } = PaintColor.Black;

    public PaintColor Fill { get; init; } = PaintColor.Black;

    /// <summary>From 0 for what is not seen at all to 1 for what covers.</summary>
    public double StrokeAlpha { get; init; } = 1;

    public double FillAlpha { get; init; } = 1;
}
