using System.Text;
using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;
using Plumbline.Register.Rulebooks.Exchange;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>Rulebooks as DMN and as CSV, and back.</summary>
public class ExchangeTests
{
    private const string Foreign = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Toys" namespace="urn:x">
          <itemDefinition id="t1" name="tColour"><typeRef>string</typeRef></itemDefinition>
          <inputData id="i1" name="age"><variable id="v1" name="age" typeRef="number"/></inputData>
          <inputData id="i2" name="colour"><variable id="v2" name="colour" typeRef="tColour"/></inputData>
          <decision id="sale" name="sale">
            <question>May it be sold?</question>
            <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
            <decisionTable id="dt" hitPolicy="UNIQUE">
              <input id="c1" label="Age"><inputExpression id="e1" typeRef="number"><text>age</text></inputExpression></input>
              <input id="c2"><inputExpression id="e2" typeRef="tColour"><text>colour</text></inputExpression></input>
              <output id="o1" name="allowed" typeRef="boolean"/>
              <rule id="young"><inputEntry id="x1"><text>[0..3)</text></inputEntry><inputEntry id="x2"><text>"red","blue"</text></inputEntry><outputEntry id="y1"><text>false</text></outputEntry></rule>
              <rule id="pale"><inputEntry id="x3"><text>[0..3)</text></inputEntry><inputEntry id="x4"><text>not("red","blue")</text></inputEntry><outputEntry id="y2"><text>null</text></outputEntry></rule>
              <rule id="old"><inputEntry id="x5"><text>&gt;= 3</text></inputEntry><inputEntry id="x6"><text>-</text></inputEntry><outputEntry id="y3"><text>true</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    public static TheoryData<string> Names => [.. RulebookLibrary.Names.Where(n => RulebookLibrary.Find(n)!.Rulebook.Tables.Count > 0)];

    [Theory, MemberData(nameof(Names))]
    public void A_rulebook_comes_back_from_DMN_as_it_was(string name)
    {
        var file = RulebookLibrary.Find(name)!;
        var back = Read(Dmn(file));
        Assert.Equal(Dmn(file), Dmn(back));
        Assert.Equal(file.Cases.Count, back.Cases.Count);
        Assert.Equal(file.Rulebook.Status, back.Rulebook.Status);
        Assert.Equal(file.Rulebook.Sources, back.Rulebook.Sources);
        for (var t = 0; t < file.Rulebook.Tables.Count; t++)
        {
            var (one, other) = (file.Rulebook.Tables[t], back.Rulebook.Tables[t]);
            Assert.Equal(one.Rules.Select(r => (r.Id, r.Note, r.Open, r.Printed, r.Reading, string.Join("; ", r.Citations))), other.Rules.Select(r => (r.Id, r.Note, r.Open, r.Printed, r.Reading, string.Join("; ", r.Citations))));
            DecideAlike(one, other);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_table_comes_back_from_CSV_with_the_same_decisions(string name)
    {
        var book = RulebookLibrary.Find(name)!.Rulebook;
        foreach (var table in book.Tables)
        {
            using var written = new MemoryStream();
            TableCsv.Write(book, table, written);
            written.Position = 0;
            var back = TableCsv.Read(table.Id + ".csv", written).Rulebook.Tables[0];
            Assert.Equal(table.Rules.Select(r => (r.Id, r.Note, r.Open, r.Printed, string.Join("; ", r.Citations))), back.Rules.Select(r => (r.Id, r.Note, r.Open, r.Printed, string.Join("; ", r.Citations))));
            DecideAlike(table, back);
        }
    }

    [Fact]
    public void A_model_of_another_program_is_answered()
    {
        var book = Read(Foreign).Rulebook;
        Assert.Equal(["red", "blue", "other"], book.Inputs[1].Values.Select(v => v.Id));
        Assert.Equal("old", Answer(book, "4", "").Fired[0].Rule.Id);
        Assert.Equal("no", Answer(book, "2", "blue").Fired[0].Rule.Outputs[0].Text);
        Assert.Equal(AnswerState.NotStated, Answer(book, "2", "other").State);
        Assert.Equal(AnswerState.CannotDecide, Answer(book, "2", "").State);

        static ReadingAnswer Answer(Rulebook book, string age, string colour) =>
            RulebookEvaluator.Answer(book, [FactReader.Read(book.Inputs[0], age, out _), FactReader.Read(book.Inputs[1], colour, out _)]).Tables[0].Readings[0];
    }

    [Theory]
    [InlineData("hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\"", 9, "the hit policy ANY has no form here; expected is one of UNIQUE, FIRST, COLLECT, RULE ORDER")]
    [InlineData("hitPolicy=\"UNIQUE\"", "hitPolicy=\"PRIORITY\"", 9, "the hit policy PRIORITY")]
    [InlineData("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", 9, "the aggregation SUM has no form here")]
    [InlineData("&gt;= 3", "&gt;= max(3, 4)", 15, "'max' is a function of FEEL")]
    [InlineData("&gt;= 3", "&gt;= limit", 15, "'limit' is no literal; expected is a number")]
    [InlineData("&gt;= 3", "&gt;= 2", 15, "rule 'old' can hold together with 'young'")]
    [InlineData("&gt;= 3", "3,4", 15, "write a rule for each")]
    [InlineData("[0..3)</text></inputEntry><inputEntry id=\"x2\">", "[3..0)</text></inputEntry><inputEntry id=\"x2\">", 13, "nothing lies in this range")]
    [InlineData("<text>age</text>", "<text>age * 2</text>", 10, "'age * 2' names neither an input nor a decision")]
    [InlineData("<text>true</text>", "<text>age &gt; 5</text>", 15, "'age > 5' is no literal")]
    [InlineData("<typeRef>string</typeRef>", "<typeRef>time</typeRef>", 5, "'tColour' is no type that an input here can have")]
    [InlineData("<itemDefinition", "<businessKnowledgeModel id=\"b\" name=\"b\"/><itemDefinition", 3, "<businessKnowledgeModel> has no form here")]
    [InlineData("20191111", "20151101", 2, "is no model of DMN 1.2 to 1.5")]
    [InlineData("</decision>", "</decisions>", 17, "this is no XML that can be read")]
    [InlineData("<definitions", "<!DOCTYPE definitions [<!ENTITY a \"b\">]><definitions", 1, "this is no XML that can be read")]
    public void What_tables_here_cannot_say_is_refused_with_its_place(string part, string other, int line, string says)
    {
        Assert.Contains(part, Foreign, StringComparison.Ordinal);
        var fault = Assert.Throws<RulebookException>(() => Read(Foreign.Replace(part, other, StringComparison.Ordinal)));
        Assert.StartsWith($"toys.dmn, line {line}, column ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table,t,any,Q?\nkind,input,output\nname,age,sale\ntype,number,\nr,1,yes\n", "t.csv, line 1, column 3: 'any' is no hit policy")]
    [InlineData("table,t,first,Q?\nkind,input,output\nname,age,sale\ntype,number furlongs,\nr,1,yes\n", "t.csv, line 4, column 2: 'furlongs' is no unit that is known")]
    [InlineData("table,t,first,Q?\nkind,input,output\nname,age,sale\ntype,number,\nr,abs(1),yes\n", "t.csv, line 5, column 2: age: 'abs(1)'")]
    [InlineData("table,t,unique,Q?\nkind,input,output\nname,age,sale\ntype,number,\nr,<= 1,yes\ns,[1..2],no\n", "t.csv, line 6, column 1: rule 's' can hold together with 'r'")]
    [InlineData("table,t,first,Q?\nname,age,sale\n", "a row 'kind' with a row 'name'")]
    [InlineData("table,t,first,Q?\nkind,input,output\nname,colour,sale\ntype,choice: red | blue,\nr,green,yes\n", "t.csv, line 5, column 2: colour: 'green' is no value that the rulebook knows")]
    public void A_faulty_table_is_refused_with_its_place(string csv, string says)
    {
        var fault = Assert.Throws<RulebookException>(() => TableCsv.Read("t.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv))));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static void DecideAlike(DecisionTable one, DecisionTable other)
    {
        var random = new Random(20261122);
        var values = one.Inputs.Select(i => BruteForceTests.Values(one.AllInputs[i], one.Rules.SelectMany(r => r.Conditions).Where(c => c.Input == i))).ToList();
        for (var n = 0; n < Counts.Of(300, 100_000); n++)
        {
            var (facts, mirrored) = (new RuleFact[one.AllInputs.Count], new RuleFact[other.AllInputs.Count]);
            for (var i = 0; i < one.Inputs.Count; i++)
            {
                if (random.Next(8) > 0) facts[one.Inputs[i]] = mirrored[other.Inputs[i]] = values[i][random.Next(values[i].Count)];
            }
            for (var reading = 0; reading < Math.Max(1, one.Readings.Count); reading++)
            {
                var (place, same) = (one.Decide(facts, reading), other.Decide(mirrored, reading));
                Assert.Equal(place, same);
                if (place >= 0) Assert.Equal(Members(one.RulesOf(reading)[place]), Members(other.RulesOf(reading)[place]));
            }
        }
    }

    /// <summary>Columns stand in one order for all rules, members of outcomes in that of each.</summary>
    private static IEnumerable<string> Members(DecisionRule rule) => rule.Outputs.Select(o => $"{o.Name}: {o.Text}").Order(StringComparer.Ordinal);

    private static string Dmn(RulebookFile file)
    {
        using var written = new MemoryStream();
        DmnWriter.Write(file, written);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    private static RulebookFile Read(string dmn) => DmnReader.Read("toys.dmn", new MemoryStream(Encoding.UTF8.GetBytes(dmn)));
}
