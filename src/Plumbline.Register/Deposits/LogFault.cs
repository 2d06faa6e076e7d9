namespace Plumbline.Register.Deposits;

/// <summary>Something that is wrong with a log.</summary>
/// <param name="Line">Line of the file, from 1; 0 where it is the file as a whole.</param>
/// <param name="What">One sentence.</param>
public sealed record LogFault(int Line, string What);
