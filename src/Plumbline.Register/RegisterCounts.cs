namespace Plumbline.Register;

/// <summary>How much the register holds.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Issues">Newsletter numbers among them.</param>
/// <param name="Articles">Newsletter articles.</param>
/// <param name="Standards">Standards by identifier, dated and undated.</param>
/// <param name="Committees">Committees named in documents or in starter data.</param>
/// <param name="Statements">Statements that are known now.</param>
/// <param name="ToReview">Those of them that recognition was not sure of and no editor has looked at.</param>
public sealed record RegisterCounts(int Documents, int Issues, int Articles, int Standards, int Committees, int Statements, int ToReview);
