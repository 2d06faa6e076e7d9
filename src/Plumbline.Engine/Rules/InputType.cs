namespace Plumbline.Engine.Rules;

/// <summary>What the value of an input is.</summary>
public enum InputType
{
    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the values that the rulebook lists.</summary>
    Choice,

    /// <summary>A number, in the unit of the input where it has one.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Words that the content of a rulebook reads itself; no condition of a table is about them.</summary>
    Text,
}
