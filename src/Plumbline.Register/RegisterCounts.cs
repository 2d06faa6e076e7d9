namespace Plumbline.Register;

/// <summary>How much the register holds.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Issues">Newsletter numbers among them.</param>
/// <param name="Articles">Newsletter articles.</param>
/// <param name="Standards">Standards by identifier, dated and undated.</param>
/// <param name="Committees">Committees named in documents or in starter data.</param>
/// <param name="Statements">Statements that are known now.</param>
public sealed record RegisterCounts(int Documents, int Issues, int Articles, int Standards, int Committees, int Statements);
