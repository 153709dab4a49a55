import { Box, OutlinedInput, Typography } from '@mui/material';
import { useId } from 'react';
import { type AnswerValue, longestText, type Question, satisfactionWords } from '../../domain/bilan/question';
import { quoted } from '../../domain/french/format';
import { LargeChoices } from '../ui/interview/large-choices';
import { Face, pictureOf } from './pictograms';

type Props = {
  question: Question;
  /** With the name of the person asked, when it is said. */
  wording: string;
  value: AnswerValue;
  onAnswer: (value: AnswerValue) => void;
};

/** One question of the interview, in the form that its kind asks for. */
export function QuestionField({ question, wording, value, onAnswer }: Props) {
  switch (question.kind) {
    case 'text':
      return (
        <TextAnswer
          wording={wording}
          hint={question.hint}
          example={question.example}
          value={typeof value === 'string' ? value : ''}
          onAnswer={onAnswer}
        />
      );
    case 'choice':
    case 'choices': {
      const isMultiple = question.kind === 'choices';
      return (
        <LargeChoices
          wording={wording}
          hint={question.hint}
          isMultiple={isMultiple}
          choices={question.choices.map(({ key, label, example, pictogram }) => ({
            value: key,
            label,
            example,
            picture: pictureOf(pictogram),
          }))}
          chosen={[value].flat().filter((one) => typeof one === 'string')}
          onChoose={(chosen) => onAnswer(isMultiple ? chosen : (chosen[0] ?? null))}
        />
      );
    }
    case 'satisfaction':
      return (
        <LargeChoices
          isScale
          wording={wording}
          hint={question.hint}
          choices={satisfactionWords.map((label, index) => ({
            value: index + 1,
            label,
            picture: <Face degree={index + 1} />,
          }))}
          chosen={typeof value === 'number' ? [value] : []}
          onChoose={(chosen) => onAnswer(chosen[0] ?? null)}
        />
      );
  }
}

type TextProps = {
  wording: string;
  hint: string;
  example: string;
  value: string;
  onAnswer: (value: string) => void;
};

function TextAnswer({ wording, hint, example, value, onAnswer }: TextProps) {
  const id = useId();
  const help = [hint, example && `Par exemple : ${quoted(example)}`].filter(Boolean).join(' ');
  return (
    <Box>
      <Typography component="label" variant="h3" htmlFor={id} sx={{ display: 'block' }}>
        {wording}
      </Typography>
      {help && (
        <Typography id={`${id}-help`} variant="body2" color="textSecondary">
          {help}
        </Typography>
      )}
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        minRows={2}
        value={value}
        onChange={({ target }) => onAnswer(target.value)}
        slotProps={{ input: { maxLength: longestText, 'aria-describedby': help ? `${id}-help` : undefined } }}
        sx={{ mt: 1 }}
      />
    </Box>
  );
}
