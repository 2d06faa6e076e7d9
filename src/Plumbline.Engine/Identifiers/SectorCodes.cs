using System.Collections.Frozen;

namespace Plumbline.Engine.Identifiers;

/// <summary>Codes of sector standards, from <c>data/codes.csv</c>.</summary>
internal static class SectorCodes
{
    internal static readonly FrozenSet<string> All = Knowledge.BuiltIn.SectorCodes.Select(row => row.Code).ToFrozenSet(StringComparer.Ordinal);
}
