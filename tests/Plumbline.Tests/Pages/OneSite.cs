using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>One site for all tests of pages.</summary>
[CollectionDefinition(Name)]
public class OneSite : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}
