namespace Plumbline.Register.Storage;

/// <summary>A step that changes the form of the tables. The numbers mean the same in every store; a store may begin with a later one that makes all tables of its form.</summary>
/// <param name="Number">The form that the tables have afterwards.</param>
/// <param name="Sql">What is done.</param>
internal sealed record Migration(int Number, string Sql);
