using Plumbline.Register.Statements;

namespace Plumbline.Register.Things.Named;

/// <summary>An article, or a document without articles, on a topic.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Address">Its address.</param>
/// <param name="Document">Title of the document that holds it.</param>
/// <param name="Date">Day, month or year of that document, or null.</param>
/// <param name="Evidence">The words that decided.</param>
public sealed record TopicArticle(string Title, string Address, string Document, string? Date, Evidence Evidence);
