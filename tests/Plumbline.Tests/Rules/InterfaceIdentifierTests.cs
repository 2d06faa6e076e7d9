using System.Net;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Codes;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>Interface identifiers against the texts of the RFCs, worked out here a second time, byte by byte.</summary>
public class InterfaceIdentifierTests
{
    private static readonly RulebookContent Code = RulebookLibrary.Find("ipv6-iid")!.Rulebook.Content!;

    [Fact]
    public void An_identifier_is_made_and_taken_apart_as_appendix_A_of_RFC_4291_has_it()
    {
        var random = new Random(4291);
        var bytes = new byte[6];
        for (var n = 0; n < Counts.Of(2_000, 100_000); n++)
        {
            random.NextBytes(bytes);
            bytes[0] &= 0xFE;
            byte[] right = [(byte)(bytes[0] ^ 2), bytes[1], bytes[2], 0xFF, 0xFE, bytes[3], bytes[4], bytes[5]];
            var mac = string.Join('-', bytes.Select(b => b.ToString("X2")));
            var made = Assert.IsType<IdentifierAnswer>(Ask(("mac", mac))).Made!;
            Assert.Equal(string.Join(':', right.Chunk(2).Select(c => $"{c[0]:x2}{c[1]:x2}")), made.Identifier);
            var address = new IPAddress([0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, .. right]).ToString();
            var check = ((IdentifierAnswer)Ask(("address", address), ("mode", "slaac"))).Checked[0];
            Assert.Equal(("yes", mac), (check.Eui64, check.Mac));
            Assert.Equal(check.Reserved is null ? "yes" : "no", check.Conforms);
        }
    }

    [Fact]
    public void Addresses_are_written_as_RFC_5952_has_them()
    {
        var random = new Random(5952);
        var bytes = new byte[16];
        for (var n = 0; n < Counts.Of(2_000, 100_000); n++)
        {
            random.NextBytes(bytes);
            bytes[0] = 0x20;
            for (var i = random.Next(2, 16); i < 16 && random.Next(4) > 0; i++) bytes[i] = 0;
            var address = new IPAddress(bytes);
            // The library writes the last bytes of some addresses as dotted numbers.
            if (address.ToString().Contains('.', StringComparison.Ordinal)) continue;
            Assert.Equal(address.ToString(), ((IdentifierAnswer)Ask(("address", address.ToString()))).Checked[0].Address);
        }
    }

    [Theory]
    [InlineData("sha-256", 0, "")]
    [InlineData("sha-1", 1, "office")]
    [InlineData("sha-512", 255, "网络")]
    [InlineData("hmac-sha-256", 2, "office")]
    public void An_opaque_identifier_is_the_low_64_bits_of_the_hash(string hash, int counter, string network)
    {
        byte[] members = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, .. Encoding.UTF8.GetBytes("wlan0"), .. Encoding.UTF8.GetBytes(network), (byte)counter];
        var key = Enumerable.Range(1, 16).Select(i => (byte)i).ToArray();
#pragma warning disable CA5350 // SHA-1 is a choice that RFC 7217 names.
        var digest = hash switch { "sha-1" => SHA1.HashData([.. members, .. key]), "sha-512" => SHA512.HashData([.. members, .. key]), "hmac-sha-256" => HMACSHA256.HashData(key, members), _ => SHA256.HashData([.. members, .. key]) };
#pragma warning restore CA5350
        var made = ((IdentifierAnswer)Ask(("make", "opaque"), ("prefix", "2001:db8:0:1::/64"), ("net_iface", "wlan0"), ("network_id", network), ("dad_counter", counter.ToString()), ("secret_key", Convert.ToHexString(key)), ("hash", hash))).Made!;
        Assert.Equal(Convert.ToHexString(digest[^8..]).ToLowerInvariant(), made.Identifier.Replace(":", ""));
    }

    [Fact]
    public void The_method_that_the_source_does_not_describe_says_so()
    {
        var answer = Ask(("make", "cryptographic-transformation"), ("mac", "34-56-78-9A-BC-DE"));
        Assert.Equal(AnswerState.NotStated, answer.State);
        Assert.Contains("algorithm, handling of keys", Assert.Single(answer.Open), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("::ffff:1.2.3.4")]
    [InlineData("[2001:db8::1]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("2001:db8::1/129")]
    [InlineData("2001:db8::1/64")]
    [InlineData("%")]
    [InlineData("[")]
    [InlineData("/")]
    [InlineData("::::::")]
    [InlineData("2001:db8::1]")]
    public void No_writing_of_an_address_makes_it_fail(string address)
    {
        foreach (var name in (string[])["address", "iid", "mac", "prefix", "make", "hash", "dad_counter", "secret_key", "mode"]) Ask((name, address), ("make", "opaque"), ("net_iface", "x"));
    }

    private static ContentAnswer Ask(params (string Name, string Value)[] given) => Code.Answer(new ContentQuestion(given.DistinctBy(g => g.Name).ToDictionary(g => g.Name, g => g.Value), new DateOnly(2026, 1, 1)));
}
