using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Facts;

/// <summary>A call for comments of the issue with its article.</summary>
internal sealed record OpenCall(Call Call, Article Article);
