using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Synthetic;

/// <summary>A document that plans cite.</summary>
internal sealed record Act(string Kind, DocumentNumber Number, PartialDate Date, string Issuer, string Title, string? Place)
{
    public DocumentIdentity Identity { get; } = DocumentIdentity.Create(Number, Date, Place);
}
