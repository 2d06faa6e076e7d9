namespace Plumbline.App.Publishing.Templates;

/// <summary>A part of a template.</summary>
/// <param name="Line">Line of its file, from 1.</param>
internal abstract record TemplatePart(int Line);

/// <summary>Text as it is.</summary>
internal sealed record TextPart(int Line, string Text) : TemplatePart(Line);

/// <summary><c>{{name}}</c></summary>
internal sealed record ValuePart(int Line, string Path) : TemplatePart(Line);

/// <summary><c>{{#each name}} ... {{/each}}</c></summary>
internal sealed record EachPart(int Line, string Path, IReadOnlyList<TemplatePart> Parts) : TemplatePart(Line);

/// <summary><c>{{#if name}} ... {{else}} ... {{/if}}</c></summary>
internal sealed record IfPart(int Line, string Path, IReadOnlyList<TemplatePart> Then, IReadOnlyList<TemplatePart> Else) : TemplatePart(Line);

/// <summary><c>{{> file}}</c></summary>
internal sealed record FilePart(int Line, string Name) : TemplatePart(Line);
