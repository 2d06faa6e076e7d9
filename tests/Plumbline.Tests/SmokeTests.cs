using Plumbline.Engine;

namespace Plumbline.Tests;

public class KnowledgeTests
{
    [Xunit.Fact]
    public void Every_table_of_knowledge_is_read() => Xunit.Assert.NotEmpty(Knowledge.BuiltIn.SectorCodes);
}
