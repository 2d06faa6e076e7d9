namespace Plumbline.Register.Yaml;

/// <summary>A member of a mapping. A class and no pair: lists of it need no code of their own, which a start would pay for.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">What it holds.</param>
public sealed record YamlMember(string Key, YamlNode Value);
