using Plumbline.Engine.Text;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Storage;

/// <summary>Evidence that was written, with what projections ask of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Unverified">True where it is a citation that nobody has traced.</param>
/// <param name="Quote">Of a passage, its place in the text; null for others.</param>
internal readonly record struct WrittenEvidence(long Id, EvidenceKind Kind, bool Unverified = false, TextSpan? Quote = null);
