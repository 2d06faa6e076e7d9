using Plumbline.Engine.Extraction.LanguageVersions;

namespace Plumbline.App.Pages;

/// <content>Words for versions in other languages.</content>
internal sealed partial class Words
{
    /// <summary>A language by its code, in the language of the page.</summary>
    public string VersionLanguage(string code) => Language == "zh" ? LanguageNames.Chinese(code) : LanguageNames.English(code);

    /// <summary>A state in the list of states.</summary>
    public string VersionState(string state) => this[state switch
    {
        "current" => "up to date",
        "earlier" => "of an earlier edition",
        "undated" => "edition not told",
        "missing" => "missing (national standards)",
        _ => state,
    }];
}
