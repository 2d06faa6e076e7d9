using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Codes;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Reads which methods a code has; <c>by: not-stated</c> keeps the place of one that the source does not describe.</summary>
internal static class CodeReader
{
    public static RulebookContent Read(RuleNode node)
    {
        node.Allow("code", "methods");
        node.OneOf("code", "ipv6-interface-identifier");
        var methods = new List<IdentifierMethod>();
        foreach (var method in node.Need("methods").Items())
        {
            method.Allow("id", "by", "open");
            var id = method.Need("id").Text();
            if (methods.Exists(m => m.Id == id)) throw method.Need("id").Fault($"a method '{id}' is there already");
            methods.Add(method.OneOf("by", "rfc-4291", "rfc-7217", "not-stated") switch
            {
                0 => new Eui64Method(id),
                1 => new OpaqueMethod(id),
                _ => new UnstatedMethod(id, method.Need("open").Text()),
            });
        }
        return IdentifierCode.Of(methods);
    }
}
